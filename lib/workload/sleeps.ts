const SHELLS = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh$/;
const SLEEP = /^(?:\/(?:usr\/)?bin\/)?sleep$/;
const SLEEPS_FIRST = /^\s*(?:exec\s+)?(?:\/(?:usr\/)?bin\/)?sleep\s+(\d+)s?(?=$|[\s;&|])/;

/** @internal the seconds that a command sleeps before anything else; nothing where it does not, or nobody can tell */
export function secondsOfSleep(command: readonly string[]): number | undefined {
  const [program, ...args] = command;
  if (program === undefined) return undefined;
  const line = SLEEP.test(program)
    ? `sleep ${args[0]}`
    : SHELLS.test(program) && args[0] === "-c"
      ? args[1]
      : undefined;
  const [, seconds] = SLEEPS_FIRST.exec(line ?? "") ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
