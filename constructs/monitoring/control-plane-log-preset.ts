import { LogPresetFacts, MINIMAL_LOGS, SECURITY_AUDIT_LOGS, TROUBLESHOOTING_LOGS } from "../../lib/facts/log-presets";
import { ControlPlaneComponent } from "./control-plane-component";

/** A component of a preset. */
export interface ControlPlaneLogPresetEntry {
  /** The component that is logged. */
  readonly component: ControlPlaneComponent;
  /** Why the preset has it. */
  readonly reason: string;
}

/**
 * Which components of the control plane to log, by what the logs are for.
 *
 * @see https://learn.microsoft.com/azure/aks/monitor-aks
 */
export class ControlPlaneLogPreset {
  /** Who changed what and who signed in, the least that an audit asks for: AUDIT_ADMIN and GUARD. */
  public static readonly MINIMAL = new ControlPlaneLogPreset(MINIMAL_LOGS);
  /** A full trail of who did, read or tried what: AUDIT, GUARD and API_SERVER. */
  public static readonly SECURITY_AUDIT = new ControlPlaneLogPreset(SECURITY_AUDIT_LOGS);
  /** An answer for every part of the control plane: every component but AUDIT. */
  public static readonly TROUBLESHOOTING = new ControlPlaneLogPreset(TROUBLESHOOTING_LOGS);

  /** The name of the preset. */
  public readonly name: string;
  /** What the logs are for. */
  public readonly intent: string;
  /** The components, and why each of them. */
  public readonly entries: ControlPlaneLogPresetEntry[];

  private constructor(facts: LogPresetFacts) {
    this.name = facts.name;
    this.intent = facts.intent;
    this.entries = facts.categories.map(({ category, reason }) => ({
      component: ControlPlaneComponent.of(category),
      reason,
    }));
  }

  /** The components alone. */
  public get components(): ControlPlaneComponent[] {
    return this.entries.map((entry) => entry.component);
  }
}
