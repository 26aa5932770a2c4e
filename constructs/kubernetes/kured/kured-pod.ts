import { DaemonSetV1Spec } from "@cdktf/provider-kubernetes/lib/daemon-set-v1";
import { Lazy } from "cdktf";
import { ClusterModel } from "../../cluster-ref/cluster-model";
import { kuredArgs, METRICS_PORT } from "./kured-args";
import { KuredImage } from "./kured-image";
import { KuredProps } from "./kured-props";
import { KuredReboot } from "./kured-reboot";
import { KuredSentinel } from "./kured-sentinel";
import { linuxPoolsOf, tolerationsOf } from "./kured-tolerations";

/** @internal the labels by which its pods are known; Kubernetes does not let them change */
export const KURED_LABELS = { "app.kubernetes.io/name": "kured" };

/** @internal the secret with the notification URL, and what it is under there */
export interface NotifySecret {
  readonly name: string;
  readonly key: string;
}

/** @internal what the daemon set is made of beside the props */
export interface KuredParts {
  readonly name: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly notifySecret?: NotifySecret;
  readonly model?: ClusterModel;
}

const VOLUME = "sentinel";
const PROBE = {
  httpGet: { path: "/metrics", port: "metrics" },
  initialDelaySeconds: 10,
  periodSeconds: 30,
  timeoutSeconds: 5,
  failureThreshold: 5,
};

/** @internal */
export function kuredSpec(props: KuredProps, parts: KuredParts): DaemonSetV1Spec {
  const { sentinel = KuredSentinel.REBOOT_REQUIRED } = props;
  const directory = sentinel._directory;
  return {
    selector: { matchLabels: KURED_LABELS },
    strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "1" } },
    template: {
      metadata: { labels: KURED_LABELS },
      spec: {
        serviceAccountName: parts.serviceAccount,
        // To signal, or to enter, the first process of the node.
        hostPid: true,
        hostNetwork: false,
        restartPolicy: "Always",
        priorityClassName: props.priorityClassName ?? "system-node-critical",
        nodeSelector: { "kubernetes.io/os": "linux" },
        affinity: avoidVirtualNodes(parts.model),
        // Pools may be added to the cluster after this line of the program.
        toleration: Lazy.anyValue({ produce: () => tolerationsOf(parts.model, props.tolerations) }),
        volume: directory && [{ name: VOLUME, hostPath: { path: directory.path, type: "Directory" } }],
        container: [
          {
            name: "kured",
            image: (props.image ?? KuredImage.V1_23).reference,
            imagePullPolicy: "IfNotPresent",
            command: ["/usr/bin/kured"],
            args: kuredArgs(props, parts.name, parts.namespace),
            env: environment(parts.notifySecret),
            port: [{ name: "metrics", containerPort: METRICS_PORT }],
            volumeMount: directory && [{ name: VOLUME, mountPath: directory.mount, readOnly: true }],
            securityContext: securityContext(props.reboot ?? KuredReboot.command()),
            resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } },
            livenessProbe: PROBE,
            readinessProbe: PROBE,
          },
        ],
      },
    },
  };
}

function environment(secret: NotifySecret | undefined) {
  return [
    { name: "KURED_NODE_ID", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } },
    ...(secret
      ? [{ name: "KURED_NOTIFY_URL", valueFrom: { secretKeyRef: { name: secret.name, key: secret.key } } }]
      : []),
  ];
}

function securityContext(reboot: KuredReboot) {
  if (reboot._privileged) return { privileged: true, readOnlyRootFilesystem: true };
  return {
    privileged: false,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"], add: ["KILL"] },
  };
}

/** Where every taint is tolerated, pods would also land on virtual nodes, which nothing can reboot. */
function avoidVirtualNodes(model: ClusterModel | undefined) {
  if (linuxPoolsOf(model)) return undefined;
  return {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerm: [{ matchExpressions: [{ key: "type", operator: "NotIn", values: ["virtual-kubelet"] }] }],
      },
    },
  };
}
