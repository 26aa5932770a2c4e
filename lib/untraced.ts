/**
 * Makes a resource without a note of where in the program each reference inside of it was made.
 *
 * cdktf takes down the whole call stack for every one of the dozens of references that a large resource holds, though
 * nobody asked for them yet; formatting those stacks is a third of the time that a cluster takes. An error that is
 * thrown meanwhile keeps its own stack, which is formatted when somebody reads it.
 * @internal
 */
export function untraced<T>(make: () => T): T {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = () => "";
  try {
    return make();
  } finally {
    Error.prepareStackTrace = before;
  }
}
