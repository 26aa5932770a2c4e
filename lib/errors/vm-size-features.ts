import { Problem, problem } from "./problem";

/** @internal */
export const vmSizeFeatureErrors = {
  noHostEncryption: (prop: string, name: string, because: string): Problem =>
    problem("AKS-E0610", {
      prop,
      must: `be a size whose host can encrypt, because ${because}`,
      got: name,
      fix: "choose a newer size, for example Standard_D4ds_v5, or set encryptAtHost: false on the pool",
    }),
  noUltraDisks: (prop: string, name: string): Problem =>
    problem("AKS-E0611", {
      prop,
      must: "be a size with Premium storage, because ultraDisks is set and Ultra disks need it",
      got: name,
      fix: "choose a size with an s after the number, for example Standard_D4s_v5",
    }),
  noGpu: (prop: string, name: string, because: string): Problem =>
    problem("AKS-E0612", {
      prop,
      must: `be a size with GPUs, because ${because} is set`,
      got: name,
      fix: `choose a size of the N series, or leave ${because} out`,
    }),
  noGpuInstances: (prop: string, name: string): Problem =>
    problem("AKS-E0613", {
      prop,
      must: "be a size with A100, H100 or H200 GPUs, because gpuInstance is set and others cannot be divided",
      got: name,
      fix: 'choose for example VmSize.of("Standard_NC24ads_A100_v4"), or leave gpuInstance out',
    }),
  noTemporaryDisk: (prop: string, name: string): Problem =>
    problem("AKS-E0614", {
      prop,
      must: "be a size with a temporary disk, because kubeletDisk is TEMPORARY",
      got: name,
      fix: "choose a size with a d in its name, for example Standard_D4ds_v5, or use KubeletDisk.OS",
    }),
  lacksFeature: (prop: string, name: string, feature: string, has: string): Problem =>
    problem("AKS-E0615", {
      prop,
      must: `have ${has}, because the pool needs NodeFeature.${feature}`,
      got: name,
      fix: "choose another size, or take the feature out of needs",
    }),
};
