import { namespaceErrors } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { enumProblem } from "../../../lib/shapes";
import { isUnknown } from "../../../lib/tokens";
import { PodSecurityLevel, PodSecurityOptions } from "./pod-security";

const STRICTNESS: string[] = [PodSecurityLevel.PRIVILEGED, PodSecurityLevel.BASELINE, PodSecurityLevel.RESTRICTED];
const MODES = ["enforce", "audit", "warn"] as const;

/** @internal where its labels are */
export const POD_SECURITY_PREFIX = "pod-security.kubernetes.io/";

/** @internal */
export function podSecurityLabels(options: PodSecurityOptions = {}): { [key: string]: string } {
  const { version } = options;
  const rules =
    version === undefined ? "latest" : `v${version.minor === undefined ? version.version : `1.${version.minor}`}`;
  return Object.fromEntries(
    MODES.flatMap((mode) => [
      [`${POD_SECURITY_PREFIX}${mode}`, options[mode] ?? PodSecurityLevel.RESTRICTED],
      [`${POD_SECURITY_PREFIX}${mode}-version`, rules],
    ]),
  );
}

/** @internal */
export function podSecurityProblems(prop: string, options: PodSecurityOptions = {}): (Problem | undefined)[] {
  const enforced = options.enforce ?? PodSecurityLevel.RESTRICTED;
  return [
    ...MODES.map((mode) => enumProblem(`${prop}.${mode}`, options[mode], PodSecurityLevel)),
    ...(options.version?._problems ?? []).map((problemFor) => problemFor(`${prop}.version`)),
    ...(["warn", "audit"] as const).map((mode) => {
      const level = options[mode];
      if (level === undefined || isUnknown([level, enforced]) || !STRICTNESS.includes(level)) return undefined;
      return STRICTNESS.indexOf(level) < STRICTNESS.indexOf(enforced)
        ? namespaceErrors.podSecurityLaxer(`${prop}.${mode}`, level, enforced)
        : undefined;
    }),
  ];
}
