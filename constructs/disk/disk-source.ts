import { ManagedDiskConfig } from "@cdktf/provider-azurerm/lib/managed-disk";
import { ProblemFor } from "../../lib/errors/problem";
import { sourceIdProblems, uploadProblems, vhdProblems } from "../../lib/disk-sources";
import { regionOf } from "./disk-region";
import { IDiskSnapshot } from "./disk-snapshot-ref";
import { knownSizeOf } from "./imported-managed-disk";
import { IManagedDisk } from "./managed-disk-ref";
import { checkCalls } from "../checks/check-calls";

/** A VHD file in a storage account. */
export interface VhdSourceOptions {
  /** The https URL of the file, ending in `.vhd` (AKS-E0740). It must hold no signature: that would be a secret. */
  readonly url: string;
  /** The ARM id of the storage account that holds it (AKS-E0739). */
  readonly storageAccountId: string;
}

/** The inputs of the resource that say what a disk holds. */
type RenderedDiskSource = Pick<
  ManagedDiskConfig,
  | "createOption"
  | "sourceResourceId"
  | "sourceUri"
  | "storageAccountId"
  | "imageReferenceId"
  | "galleryImageReferenceId"
  | "uploadSizeBytes"
>;

/** What a disk can have because of its source. */
interface SourceFacts {
  /** The source may hold an operating system. */
  readonly system?: boolean;
  /** A virtual machine could start from the disk as it is. */
  readonly bootable?: boolean;
  readonly sizeGib?: number;
  readonly region?: string;
}

/**
 * What a new disk holds. Another source replaces the disk, and with it its data.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/managed-disks-overview
 */
export class DiskSource {
  /** Nothing: the disk needs a size. */
  public static empty(): DiskSource {
    return new DiskSource({ createOption: "Empty" }, {});
  }

  /**
   * What another disk of the region holds at that time (AKS-E0770 for one of another).
   *
   * @param disk the other disk
   */
  public static copyOf(disk: IManagedDisk): DiskSource {
    const copy = { createOption: "Copy", sourceResourceId: disk.managedDiskId };
    return new DiskSource(copy, { system: true, sizeGib: knownSizeOf(disk), region: regionOf(disk) });
  }

  /**
   * What a snapshot of the region holds (AKS-E0770 for one of another).
   *
   * @param snapshot the snapshot
   */
  public static fromSnapshot(snapshot: IDiskSnapshot): DiskSource {
    const copy = { createOption: "Copy", sourceResourceId: snapshot.snapshotId };
    return new DiskSource(copy, { system: true, sizeGib: snapshot.sizeGib, region: regionOf(snapshot) });
  }

  /**
   * What a disk held at a restore point of its virtual machine.
   *
   * Raises AKS-E0739.
   *
   * @param id the ARM id of the disk in the restore point
   */
  public static fromRestorePoint(id: string): DiskSource {
    const problems = sourceIdProblems("restorePoint", "id", id);
    return new DiskSource({ createOption: "Restore", sourceResourceId: id }, { system: true }, problems);
  }

  /**
   * A VHD file in a storage account.
   *
   * Raises AKS-E0739 and AKS-E0740.
   *
   * @param options where the file is
   */
  public static fromVhd(options: VhdSourceOptions): DiskSource {
    const { url, storageAccountId } = options;
    const problems = [...vhdProblems(url), ...sourceIdProblems("storageAccount", "storageAccountId", storageAccountId)];
    const rendered = { createOption: "Import", sourceUri: url, storageAccountId };
    return new DiskSource(rendered, { system: true, bootable: true }, problems);
  }

  /**
   * An image of a platform or of your own.
   *
   * Raises AKS-E0739.
   *
   * @param id the ARM id of the image
   */
  public static fromImage(id: string): DiskSource {
    const problems = sourceIdProblems("image", "id", id);
    return new DiskSource(
      { createOption: "FromImage", imageReferenceId: id },
      { system: true, bootable: true },
      problems,
    );
  }

  /**
   * A version of an image in a gallery.
   *
   * Raises AKS-E0739.
   *
   * @param id the ARM id of the version
   */
  public static fromGalleryImage(id: string): DiskSource {
    const problems = sourceIdProblems("galleryImage", "id", id);
    const rendered = { createOption: "FromImage", galleryImageReferenceId: id };
    return new DiskSource(rendered, { system: true, bootable: true }, problems);
  }

  /**
   * A VHD file that somebody uploads once the disk is there, if its `networkAccess` lets them in. The disk is as large as
   * the file.
   *
   * Raises AKS-E0737, and warns with AKS-W0708 where the disk is closed.
   *
   * @param sizeBytes the size of the file with its footer of 512 bytes: whole MiB and 512 bytes, from 20 MiB to 32767 GiB
   */
  public static upload(sizeBytes: number): DiskSource {
    return new DiskSource({ createOption: "Upload", uploadSizeBytes: sizeBytes }, {}, uploadProblems(sizeBytes));
  }

  private constructor(
    /** @internal */
    public readonly _render: RenderedDiskSource,
    private readonly facts: SourceFacts,
    /** @internal */
    public readonly _problems: ProblemFor[] = [],
  ) {}

  /** @internal */
  public get _empty(): boolean {
    return this._render.createOption === "Empty";
  }

  /** @internal */
  public get _upload(): boolean {
    return this._render.createOption === "Upload";
  }

  /** @internal */
  public get _image(): boolean {
    return this._render.createOption === "FromImage";
  }

  /** Whether it may hold an operating system. @internal */
  public get _system(): boolean {
    return this.facts.system === true;
  }

  /** Whether a virtual machine could start from it. @internal */
  public get _bootable(): boolean {
    return this.facts.bootable === true;
  }

  /** The size of what is copied, in GiB, where it is known. @internal */
  public get _sizeGib(): number | undefined {
    return this.facts.sizeGib;
  }

  /** The region of what is copied, where it is known. @internal */
  public get _region(): string | undefined {
    return this.facts.region;
  }
}

checkCalls("DiskSource", DiskSource);
