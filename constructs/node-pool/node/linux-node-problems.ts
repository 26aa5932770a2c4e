import { Problem } from "../../../lib/errors/problem";
import { vmSizeChecks } from "../../../lib/facts/vm-size-checks";
import { enumProblem } from "../../../lib/shapes";
import { KubeletDisk } from "./kubelet-disk";
import { LinuxNodeOptions } from "./linux-node-options";
import { osSkuProblem } from "./os-sku-problem";

/** @internal what is wrong with the Linux side of a pool; `prop` is what leads to its options */
export function linuxNodeProblems(prop: string, options: LinuxNodeOptions): (Problem | undefined)[] {
  const { osSku, kubelet, linuxOs, kubeletDisk, vmSize } = options;
  return [
    osSku && osSkuProblem(`${prop}osSku`, "Linux", osSku.value),
    ...(kubelet?._problems ?? []).map((problemFor) => problemFor(`${prop}kubelet`)),
    ...(linuxOs?._problems ?? []).map((problemFor) => problemFor(`${prop}linuxOs`)),
    enumProblem(`${prop}kubeletDisk`, kubeletDisk, KubeletDisk),
    kubeletDisk === KubeletDisk.TEMPORARY ? vmSizeChecks.temporaryDisk(`${prop}vmSize`, vmSize._facts) : undefined,
  ];
}
