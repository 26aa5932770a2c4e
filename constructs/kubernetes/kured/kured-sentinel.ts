import { kuredErrors } from "../../../lib/errors/kured";
import { ProblemFor } from "../../../lib/errors/problem";
import { isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

const FILE = /^(\/[\w.@+-]+){2,}$/;
/** Where the directory of the file is seen in the pod. */
const MOUNT = "/sentinel";

/**
 * What tells that a node needs a reboot.
 *
 * Raises AKS-E1136 and AKS-E1169 where it is used.
 *
 * @see https://kured.dev/docs/configuration/
 */
export class KuredSentinel {
  /** The file that the packages of Ubuntu and Azure Linux leave after an update. */
  public static readonly REBOOT_REQUIRED = KuredSentinel.file("/var/run/reboot-required");

  /**
   * A file on the node: while it is there, the node needs a reboot. The pods see its directory, and cannot write there.
   *
   * @param path the absolute path of the file
   */
  public static file(path: string): KuredSentinel {
    const wrong = isUnknown(path) || !FILE.test(path) || /\/\.\.?(\/|$)/.test(path);
    return new KuredSentinel(path, undefined, wrong ? [(prop) => kuredErrors.path(prop, path)] : []);
  }

  /**
   * A command on the node, which needs `KuredReboot.command()` (AKS-E1128): exit code 0 means that the node needs a reboot.
   *
   * @param command the command
   */
  public static command(command: string): KuredSentinel {
    const wrong = !isUnknown(command) && String(command).trim() === "";
    return new KuredSentinel(undefined, command, wrong ? [(prop) => kuredErrors.oneLine(`${prop}.command`)] : []);
  }

  private constructor(
    private readonly path: string | undefined,
    private readonly command: string | undefined,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}

  /** @internal whether it runs on the node */
  public get _runsOnNode(): boolean {
    return this.command !== undefined;
  }

  /** @internal the directory that pods have to see, and where; nothing for a command */
  public get _directory(): { readonly path: string; readonly mount: string } | undefined {
    return this.path === undefined ? undefined : { path: this.path.slice(0, this.path.lastIndexOf("/")), mount: MOUNT };
  }

  /** @internal */
  public _args(): string[] {
    if (this.path === undefined) return [`--reboot-sentinel-command=${this.command}`];
    return [`--reboot-sentinel=${MOUNT}${this.path.slice(this.path.lastIndexOf("/"))}`];
  }
}

checkCalls("KuredSentinel", KuredSentinel);
