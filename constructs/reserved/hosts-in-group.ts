import { InGroup } from "./in-group";

/** @internal the kinds of the hosts that the program puts into groups */
export const HOSTS = new InGroup<string>();
