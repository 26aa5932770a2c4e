import { readImage } from "../../../lib/workload/images";
import { isHost } from "../../../lib/workload/ingress";
import { explainRequest, podRequest } from "../../../lib/workload/pod-requests";
import { isSchedule } from "../../../lib/workload/schedules";

const DIGEST = `sha256:${"0a".repeat(32)}`;

test.each<[string, object | undefined]>([
  ["nginx", { tag: undefined, digest: undefined }],
  ["nginx:1.29", { tag: "1.29", digest: undefined }],
  ["localhost:5000/shop/web", { tag: undefined, digest: undefined }],
  ["localhost:5000/shop/web:v1", { tag: "v1", digest: undefined }],
  [`registry.k8s.io/pause@${DIGEST}`, { tag: undefined, digest: DIGEST }],
  [`mcr.microsoft.com/oss/nginx/nginx:1.25@${DIGEST}`, { tag: "1.25", digest: DIGEST }],
  ["Example.azurecr.io/shop_web/a__b:1", { tag: "1", digest: undefined }],
  ["Nginx:1", undefined],
  ["nginx:", undefined],
  ["nginx:-1", undefined],
  ["https://example.com/a:1", undefined],
  ["nginx@sha256:12", undefined],
  ["", undefined],
  ["a b:1", undefined],
])("the image %s", (image, read) => {
  expect(readImage(image)).toEqual(read);
});

test.each([
  "0 3 * * *",
  "*/5 * * * *",
  "0,30 8-18/2 1 jan-MAR mon-fri",
  "0 0 1 1 0",
  "59 23 31 12 6",
  ...["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"],
  "0 0 1 jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec sun,mon,tue,wed,thu,fri,sat",
  "0 0 1 1-dec sun-6",
  " 0 0 * * 0 ",
  "0 0 ? * *",
  "40-40 */1 * * *",
])("a schedule: %s", (text) => expect(isSchedule(text)).toBe(true));

test.each([
  "",
  "* * * *",
  "* * * * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * 32 * *",
  "* * * 0 *",
  "* * * 13 *",
  // The first name of a field is its least number.
  "0 0 1 jan-0 *",
  "0 0 1 2-jan *",
  "0 0 * * 1-sun",
  "* * * * 7",
  "*/0 * * * *",
  "5-1 * * * *",
  "1-2-3 * * * *",
  "@reboot",
  "TZ=UTC 0 0 * * *",
  "0 0 * * Montag",
])("no schedule: %s", (text) => expect(isSchedule(text)).toBe(false));

const LONG = `${"a.".repeat(124)}bcd`;

test.each([
  ["shop.example.com", true],
  ["*.example.com", true],
  [`*.${LONG}`, true],
  [`*.b${LONG}`, false],
  [`b${LONG}`, true],
  ["*", false],
  ["*.*.example.com", false],
  ["shop.*", false],
  ["10.0.0.1", false],
  ["Shop.example.com", false],
])("an ingress of the host %s: %s", (host, right) => expect(isHost(host)).toBe(right));

const one = (name: string, cpu: string, memory: string) => ({ name, cpu, memory });

test("containers are added up, and those that run before count by themselves", () => {
  const containers = [one("web", "1500m", "1Gi"), one("proxy", "0.5", "512Mi")];
  expect(podRequest(containers, [])).toEqual({ cpu: "2", memory: "1536Mi" });
  expect(podRequest(containers, [one("a", "1", "4Gi"), one("b", "3", "1Gi")])).toEqual({ cpu: "3", memory: "4Gi" });
  expect(explainRequest(containers, [], "cpu")).toBe("2000m of CPU (web 1500m + proxy 500m)");
  expect(explainRequest(containers, [one("b", "3", "1Gi")], "cpu")).toBe("3000m of CPU (b 3000m)");
  expect(explainRequest(containers, [one("b", "3", "1Gi")], "memory")).toBe(
    "1536 MiB of memory (web 1024 MiB + proxy 512 MiB)",
  );
});

test("what is no amount counts as nothing", () => {
  expect(podRequest([one("web", "lots", "1Gi")], [])).toEqual({ cpu: undefined, memory: "1Gi" });
  expect(explainRequest([one("web", "lots", "1Gi"), one("a", "1", "1Gi")], [], "cpu")).toBe(
    "1000m of CPU (web unknown + a 1000m)",
  );
});
