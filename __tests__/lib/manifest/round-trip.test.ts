import fc from "fast-check";
import { stringify } from "yaml";
import { toKubernetes } from "../../../lib/manifest/back";
import { readManifest } from "../../../lib/manifest/read";
import { attributesOf, kindOf, Values } from "../../support/manifests/objects";

const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/);
/** Anything that a shell may write, with what means something to Terraform in it often. */
const script = fc
  .array(fc.oneof(fc.constantFrom("$", "%", "{", "}", "${", "%{", "$${", "%%{", "\n", '"', "\\", "#"), fc.string()))
  .map((parts) => parts.join("").replace(/\uFEFF/g, ""))
  // What looks like a number is one to Kubernetes in more ways than to the writer of YAML; read.test.ts has these.
  .filter((text) => !/^[-+]?[.\d]/.test(text));
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((n) => `${n}m`),
  fc.integer({ min: 1, max: 64 }).map((n) => `${n}Gi`),
);
const port = fc.integer({ min: 1, max: 65535 });
const portOrName = fc.oneof(port, name);
const labels = fc.dictionary(name, fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/), {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const seconds = fc.integer({ min: 0, max: 3600 });
const id = fc.integer({ min: 0, max: 2 ** 31 });
const mode = fc.integer({ min: 0, max: 0o777 });

const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(
  fields: T,
  required: Record<string, fc.Arbitrary<unknown>> = {},
) => fc.record({ ...required, ...fields }, { requiredKeys: Object.keys(required), noNullPrototype: true });
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });
const notEmpty = (object: Values) => Object.keys(object).length > 0;

const probe = optional(
  { initialDelaySeconds: seconds, failureThreshold: fc.integer({ min: 1, max: 9 }) },
  {
    httpGet: optional(
      { path: script, httpHeaders: some(fc.record({ name, value: script }, { noNullPrototype: true })) },
      { port: portOrName },
    ),
  },
);
const env = fc.oneof(
  fc.record({ name, value: script }, { noNullPrototype: true }),
  fc.record(
    {
      name,
      valueFrom: fc.record(
        { secretKeyRef: optional({ optional: fc.boolean() }, { name, key: name }) },
        { noNullPrototype: true },
      ),
    },
    { noNullPrototype: true },
  ),
);
const selector = optional({ matchLabels: labels });
const securityContext = optional({
  runAsUser: id,
  runAsGroup: id,
  readOnlyRootFilesystem: fc.boolean(),
  allowPrivilegeEscalation: fc.boolean(),
  capabilities: optional({ drop: some(fc.constantFrom("ALL", "NET_RAW")) }, { add: some(fc.constant("CHOWN")) }),
}).filter(notEmpty);
const container = optional(
  {
    image: script,
    args: some(script),
    command: some(script),
    env: some(env),
    ports: some(optional({ hostIP: fc.ipV4(), name }, { containerPort: port })),
    resources: fc.record(
      { limits: fc.dictionary(name, quantity, { minKeys: 1, noNullPrototype: true }) },
      { noNullPrototype: true },
    ),
    livenessProbe: probe,
    securityContext,
    volumeMounts: some(optional({ readOnly: fc.boolean(), subPath: script }, { name, mountPath: script })),
  },
  { name },
);
const volume = fc
  .tuple(
    name,
    fc.oneof(
      fc.constant({ emptyDir: {} }),
      fc.record({ emptyDir: fc.record({ sizeLimit: quantity }, { noNullPrototype: true }) }, { noNullPrototype: true }),
      fc.record(
        { configMap: optional({ defaultMode: mode, optional: fc.boolean() }, { name }) },
        { noNullPrototype: true },
      ),
      fc.record(
        {
          projected: optional(
            { defaultMode: mode },
            { sources: some(fc.record({ secret: optional({}, { name }) }, { noNullPrototype: true })) },
          ),
        },
        { noNullPrototype: true },
      ),
    ),
  )
  .map(([name, source]) => ({ name, ...source }));
const toleration = optional({ key: name, operator: fc.constantFrom("Exists", "Equal"), tolerationSeconds: seconds });
const podSpec = optional(
  {
    initContainers: some(container),
    volumes: some(volume),
    tolerations: some(toleration.filter(notEmpty)),
    nodeSelector: labels,
    hostNetwork: fc.boolean(),
    hostPID: fc.boolean(),
    terminationGracePeriodSeconds: seconds,
    securityContext: optional({ fsGroup: id, supplementalGroups: some(id) }).filter(notEmpty),
    topologySpreadConstraints: some(optional({ labelSelector: selector, maxSkew: port }, { topologyKey: name })),
    affinity: fc.record(
      {
        podAntiAffinity: fc.record(
          {
            requiredDuringSchedulingIgnoredDuringExecution: some(
              optional({ labelSelector: selector }, { topologyKey: name }),
            ),
          },
          { noNullPrototype: true },
        ),
      },
      { noNullPrototype: true },
    ),
  },
  { containers: some(container), automountServiceAccountToken: fc.boolean() },
);

const pod = (spec: Values) => ({ apiVersion: "v1", kind: "Pod", metadata: { name: "p", namespace: "n" }, spec });

test("any pod becomes a resource and the same pod again", () => {
  fc.assert(
    fc.property(podSpec, (spec) => {
      const object = pod(spec);
      expect(toKubernetes(kindOf(object), attributesOf(object))).toEqual(object);
    }),
    { numRuns: 300 },
  );
});

test("any pod that is written as YAML is read as the same pod", () => {
  fc.assert(
    fc.property(podSpec, (spec) => {
      const object = pod(spec);
      const { objects, problems } = readManifest("it", stringify(object, { version: "1.1", blockQuote: false }));
      expect(problems).toEqual([]);
      expect(objects.map(({ body }) => body)).toEqual([object]);
    }),
    { numRuns: 150 },
  );
});

test("no attribute is lost or invented: as many values go out as came in", () => {
  const leaves = (value: unknown): number =>
    typeof value === "object" && value !== null
      ? Object.values(value).reduce((sum: number, v) => sum + leaves(v), 0)
      : 1;
  fc.assert(
    fc.property(podSpec, (spec) => {
      const { metadata } = pod(spec);
      expect(leaves(attributesOf(pod(spec)))).toBe(leaves({ metadata, spec }));
    }),
  );
});
