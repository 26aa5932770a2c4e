import { DiskRange } from "../facts/disk-skus";
import { Problem, problem } from "./problem";

/** @internal what is wrong with a disk because of what is in it at first */
export const diskSourceErrors = {
  smallerThanSource: (prop: string, sourceGib: number, got: number): Problem =>
    problem("AKS-E0736", {
      prop,
      must: `be ${sourceGib} GiB or more, the size of what is copied`,
      got,
      fix: "leave it out for a disk of the same size",
    }),
  uploadSize: (prop: string, range: DiskRange & { footer: number }, got: number): Problem =>
    problem("AKS-E0737", {
      prop,
      must: `be the size of a VHD file in bytes: whole MiB and a footer of ${range.footer} bytes, from ${range.min} to ${range.max}`,
      got,
      fix: "take the size of the file itself, and of a fixed VHD",
    }),
  sizeOfUpload: (prop: string, got: number): Problem =>
    problem("AKS-E0738", {
      prop,
      must: "be left out for an upload, whose file says how large the disk is",
      got,
      fix: "remove it, and grow the disk once the file is in it",
    }),
  sourceId: (prop: string, what: string, like: string, got: unknown): Problem =>
    problem("AKS-E0739", { prop, must: `be the ARM id of ${what}`, got, fix: `write ${like}` }),
  vhdUrl: (prop: string, got: unknown): Problem =>
    problem("AKS-E0740", {
      prop,
      must: "be the https URL of a VHD file, without a signature",
      got,
      fix: "write https://<account>.blob.core.windows.net/<container>/<file>.vhd; the storage account is what gives access",
    }),
  noSystem: (prop: string, got: string): Problem =>
    problem("AKS-E0741", {
      prop,
      must: "be left out for a disk whose source holds no operating system",
      got,
      fix: "remove it, or copy a disk, a snapshot, an image or a VHD file that holds one",
    }),
  trustedLaunchSource: (prop: string): Problem =>
    problem("AKS-E0742", {
      prop,
      must: "be left out unless the disk is made from an image or a VHD file",
      got: true,
      fix: "remove it: a copy takes it over from its source",
    }),
};

/** @internal */
export const diskSourceWarnings = {
  closedUpload: (prop: string): Problem =>
    problem("AKS-W0708", {
      prop,
      must: "let in whoever uploads the file: a disk that is closed takes no upload",
      found: "closed",
      fix: "use DiskNetworkAccess.through(access) with a private endpoint, and close the disk when the file is in it",
    }),
};
