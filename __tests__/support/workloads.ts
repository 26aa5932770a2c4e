import {
  ContainerOptions,
  Deployment,
  DeploymentProps,
  IClusterConnection,
  INamespace,
  LinuxNodePool,
  Namespace,
  NodeScaling,
  WindowsNodePool,
} from "../../constructs";
import { D4, windowsReady } from "./clusters";
import { connect, TwoStacks, twoStacks } from "./inside";

export type ContainerOverrides = { -readonly [K in keyof ContainerOptions]?: ContainerOptions[K] };
export type DeploymentOverrides = { -readonly [K in keyof DeploymentProps]?: DeploymentProps[K] };

/** The least that a container needs; every option can be given another value. */
export function container(overrides: ContainerOverrides = {}): ContainerOptions {
  return {
    name: "web",
    image: "example.azurecr.io/shop/web:1.4.2",
    resources: { cpu: "250m", memory: "256Mi" },
    ...overrides,
  };
}

/** Two stacks, with a Linux and a Windows pool, a namespace and a connection. */
export interface Place extends TwoStacks {
  readonly connection: IClusterConnection;
  readonly namespace: INamespace;
  readonly linux: LinuxNodePool;
  readonly windows: WindowsNodePool;
}

export function place(): Place {
  const stacks = twoStacks(windowsReady);
  const { outside, inside, aks } = stacks;
  const scaling = NodeScaling.fixed(3);
  const linux = new LinuxNodePool(outside, "apps", { cluster: aks, vmSize: D4, scaling });
  const windows = new WindowsNodePool(outside, "win", { cluster: aks, vmSize: D4, scaling });
  const connection = connect(stacks);
  return {
    ...stacks,
    linux,
    windows,
    connection,
    namespace: new Namespace(inside, "Shop", { connection, name: "shop" }),
  };
}

/** The least that a deployment needs; every prop can be given another value. */
export function deployment(at: Place, overrides: DeploymentOverrides = {}, id = "Web"): Deployment {
  const { connection, namespace } = at;
  return new Deployment(at.inside, id, { connection, namespace, containers: [container()], ...overrides });
}
