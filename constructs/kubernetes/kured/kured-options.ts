/** When and how long pods are moved from a node before its reboot. Everything is changed in place. */
export interface KuredDrainOptions {
  /**
   * The most minutes that it may take, a whole number (AKS-E1124). Then the node stays up, and gets another turn. With 0
   * it never ends, with a warning (AKS-W1123).
   *
   * @default 15 - that of Kured is 0; long enough for most pods to end, and one that cannot be moved holds nobody up for long
   */
  readonly timeoutMinutes?: number;

  /**
   * How many seconds a pod has to end, a whole number (AKS-E1124).
   *
   * @default - what the pod itself says
   */
  readonly gracePeriodSeconds?: number;

  /**
   * Pods that take longer than so many seconds to end are left behind, a whole number (AKS-E1124).
   *
   * @default - none is left behind
   */
  readonly skipAfterSeconds?: number;

  /**
   * Only pods with these labels are moved, as a label selector (AKS-E1130).
   *
   * @default - all pods
   */
  readonly podSelector?: string;

  /**
   * How many seconds to wait between closing the node to new pods and moving its own, a whole number (AKS-E1124).
   *
   * @default 0
   */
  readonly delaySeconds?: number;

  /**
   * Whether the node is rebooted although its pods could not be moved, with a warning (AKS-W1125).
   *
   * @default false
   */
  readonly force?: boolean;
}

/** Alerts of Prometheus that keep nodes up while they are active. Everything is changed in place. */
export interface KuredAlertOptions {
  /** The URL of Prometheus as pods reach it, without a password (AKS-E1131). */
  readonly prometheusUrl: string;

  /**
   * Alerts that do not count, as a regular expression for their names (AKS-E1139).
   *
   * @default - all count
   */
  readonly filter?: string;

  /**
   * Whether the filter names the alerts that count, and not those that do not.
   *
   * @default false
   */
  readonly filterMatchesOnly?: boolean;

  /**
   * Whether only alerts that fire count, and not those that are pending.
   *
   * @default false
   */
  readonly firingOnly?: boolean;
}

/** Who hears of reboots. Everything is changed in place. */
export interface KuredNotificationOptions {
  /**
   * The URL of a notification service as [shoutrrr](https://containrrr.dev/shoutrrr) writes it, `teams://…` or
   * `slack://…`. It holds a token: a reference to a sensitive variable or to a secret, never the URL itself (AKS-E1132 to
   * AKS-E1134). It is kept in a Kubernetes secret and in the state. The pods read a new one when they are made anew.
   */
  readonly url: string;

  /**
   * What is said before pods are moved from a node, `%s` for its name.
   *
   * @default "Draining node %s"
   */
  readonly drainText?: string;

  /**
   * What is said before a reboot, `%s` for the name of the node.
   *
   * @default "Rebooting node %s"
   */
  readonly rebootText?: string;

  /**
   * What is said after it, `%s` for the name of the node.
   *
   * @default "Node %s rebooted & uncordoned successfully!"
   */
  readonly uncordonText?: string;
}
