import { spawnSync } from "child_process";
import fc from "fast-check";
import { resolve } from "path";
import { formatOffset, nearestZones, parseOffset, standardOffset } from "../../lib/utc-offset";

const ZONES = [...Intl.supportedValuesOf("timeZone"), "Etc/GMT+12", "Etc/GMT-14", "UTC", "US/Pacific"];

test.each([
  ["+00:00", 0],
  ["-00:00", 0],
  ["+01:00", 60],
  ["+05:30", 330],
  ["+12:45", 765],
  ["-03:30", -210],
  ["-00:30", -30],
  ["+14:00", 840],
  ["-12:00", -720],
])("%s is %d minutes", (text, minutes) => {
  expect(parseOffset(text)).toBe(minutes);
});

test.each(["+14:01", "-12:01", "+15:00", "+99:00", "01:00", "+1:00", "+0100", "+01:60", "+01:00 ", "Z", "", "UTC+1"])(
  "%j is no offset",
  (text) => expect(parseOffset(text)).toBeUndefined(),
);

test("every offset of the Earth is read back as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: -720, max: 840 }), (minutes) => {
      expect(formatOffset(minutes)).toMatch(/^[+-]\d{2}:[0-5]\d$/);
      expect(parseOffset(formatOffset(minutes))).toBe(minutes);
    }),
  );
});

test("of all that looks like an offset, those of the Earth are read", () => {
  const part = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(fc.constantFrom(1, -1), part, part, (sign, hours, minutes) => {
      const text = `${sign < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
      const size = sign * (hours * 60 + minutes);
      const real = minutes < 60 && size >= -12 * 60 && size <= 14 * 60;
      expect(parseOffset(text)).toBe(real ? size + 0 : undefined);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["Europe/Berlin", "+01:00"],
  ["Europe/London", "+00:00"],
  ["Europe/Dublin", "+00:00"],
  ["America/New_York", "-05:00"],
  ["America/St_Johns", "-03:30"],
  ["America/Phoenix", "-07:00"],
  ["Asia/Kolkata", "+05:30"],
  ["Asia/Kathmandu", "+05:45"],
  // South of the equator it is winter in July.
  ["Australia/Sydney", "+10:00"],
  ["Australia/Lord_Howe", "+10:30"],
  ["Pacific/Chatham", "+12:45"],
  ["Pacific/Kiritimati", "+14:00"],
  ["Africa/Casablanca", "+01:00"],
  ["Etc/GMT+12", "-12:00"],
  ["UTC", "+00:00"],
  ["GMT", "+00:00"],
  ["europe/berlin", "+01:00"],
])("standard time of %s is %s", (zone, offset) => {
  expect(formatOffset(standardOffset(zone) as number)).toBe(offset);
});

test.each([
  "",
  "Mars/Olympus",
  "+01:00",
  "-08:00",
  "W. Europe Standard Time",
  "Europe",
  undefined as unknown as string,
])("%j is no zone", (zone) => expect(standardOffset(zone)).toBeUndefined());

test("every zone has an offset that Azure takes", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), (zone) => {
      const minutes = standardOffset(zone) as number;
      expect(parseOffset(formatOffset(minutes))).toBe(minutes);
    }),
    { numRuns: 2 * ZONES.length },
  );
});

test.each(["Pacific/Kiritimati", "America/St_Johns"])("offsets are the same on a machine in %s", (machine) => {
  const program = `
    const { standardOffset } = require(${JSON.stringify(resolve(__dirname, "../../lib/utc-offset"))});
    const zones = JSON.parse(process.argv[1]);
    console.log(JSON.stringify([new Date(0).getTimezoneOffset(), ...zones.map(standardOffset)]));`;
  const ran = spawnSync(process.execPath, ["--require", "tsx/cjs", "-e", program, JSON.stringify(ZONES)], {
    encoding: "utf8",
    cwd: resolve(__dirname, "../.."),
    env: { ...process.env, TZ: machine },
  });
  expect(ran.stderr).toBe("");
  const [there, ...offsets] = JSON.parse(ran.stdout);
  expect(there).not.toBe(new Date(0).getTimezoneOffset());
  expect(offsets).toEqual(ZONES.map(standardOffset));
});

test.each([
  ["2020-01-15", "2020-07-15"],
  ["2030-07-15", "2031-01-15"],
])("offsets are the same on whatever day it is: %s and %s", (one, other) => {
  const on = (day: string) => {
    jest.useFakeTimers({ now: new Date(day) });
    const offsets = ZONES.map(standardOffset);
    jest.useRealTimers();
    return offsets;
  };
  expect(on(one)).toEqual(on(other));
});

test.each([
  ["Europe/Berln", "Europe/Berlin"],
  ["berlin", "Europe/Berlin"],
  ["New York", "America/New_York"],
  ["Rme", "Europe/Rome"],
  ["Europe/Amsterdamm", "Europe/Amsterdam"],
])("%j is nearest to %s", (slip, zone) => expect(nearestZones(slip)[0]).toBe(zone));

test("what is near to nothing has no suggestion", () => {
  expect(nearestZones("W. Europe Standard Time")).toEqual([]);
});
