import { isUnsafeSysctl, UNSAFE_SYSCTLS } from "../../../lib/facts/node-os-limits";
import { isWithin } from "../../../lib/whole-numbers";

test.each([
  [1, true],
  [3, true],
  [0, false],
  [4, false],
  [1.5, false],
  [NaN, false],
  [Infinity, false],
])("%d from 1 to 3: %s", (value, within) => {
  expect(isWithin(value, { min: 1, max: 3 })).toBe(within);
});

test("without a largest one only the smallest counts", () => {
  expect(isWithin(Number.MAX_SAFE_INTEGER, { min: 2 })).toBe(true);
  expect(isWithin(1, { min: 2 })).toBe(false);
});

test.each([
  ...UNSAFE_SYSCTLS,
  "kernel.shmmax",
  "kernel.shm_rmid_forced",
  "kernel.msgmni",
  "kernel.sem*",
  "fs.mqueue.msg_max",
  "net.core.somaxconn",
  "net.ipv4.conf.*",
  "net/ipv4/conf/eth0/*",
])("%s belongs to a pod", (pattern) => {
  expect(isUnsafeSysctl(pattern)).toBe(true);
});

test.each([
  "",
  "*",
  "net*",
  "kernel.*",
  "kernel.semaphore",
  "kernel.panic",
  "fs.file-max",
  "fs.mqueue",
  "vm.max_map_count",
  "net.*.core",
  "net. core",
  "Net.core.somaxconn",
  " net.*",
])("%j does not", (pattern) => {
  expect(isUnsafeSysctl(pattern)).toBe(false);
});
