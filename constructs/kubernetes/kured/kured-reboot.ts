import { kuredErrors } from "../../../lib/errors/kured";
import { ProblemFor } from "../../../lib/errors/problem";
import { isKnown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { checkCalls } from "../../checks/check-calls";

/** SIGRTMIN+5, which systemd takes as the order to reboot. */
const REBOOT_SIGNAL = 39;
const REBOOT_COMMAND = "/bin/systemctl reboot";

/**
 * How Kured reboots a node.
 *
 * Raises AKS-E1124 and AKS-E1169 where it is used.
 *
 * @see https://kured.dev/docs/configuration/
 */
export class KuredReboot {
  /**
   * A signal to the first process of the node. The pods have one capability of root, KILL, and no more. Where AppArmor
   * confines containers it may refuse the signal: see one node reboot before you rely on it.
   *
   * @param signal the number of the signal: 39 without it, which systemd takes as the order to reboot
   */
  public static signal(signal: number = REBOOT_SIGNAL): KuredReboot {
    return new KuredReboot("signal", signal, undefined);
  }

  /**
   * A command on the node. The pods are privileged: who takes one over has the node.
   *
   * @param command the command, `/bin/systemctl reboot` without it
   */
  public static command(command: string = REBOOT_COMMAND): KuredReboot {
    return new KuredReboot("command", undefined, command);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    private readonly method: "signal" | "command",
    private readonly signal: number | undefined,
    private readonly command: string | undefined,
  ) {
    const found: ProblemFor[] = [];
    if (isKnown(signal) && !isWithin(signal, { min: 1 })) {
      found.push((prop) => kuredErrors.number(`${prop}.signal`, 1, "a signal", signal));
    }
    if (isKnown(command) && String(command).trim() === "") {
      found.push((prop) => kuredErrors.oneLine(`${prop}.command`));
    }
    this._problems = found;
  }

  /** @internal whether the pods need all privileges on the node */
  public get _privileged(): boolean {
    return this.method === "command";
  }

  /** @internal */
  public _args(): string[] {
    const own = this._privileged ? `--reboot-command=${this.command}` : `--reboot-signal=${this.signal}`;
    return [`--reboot-method=${this.method}`, own];
  }
}

checkCalls("KuredReboot", KuredReboot);
