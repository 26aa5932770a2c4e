const WORDS = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

interface Field {
  readonly min: number;
  readonly max: number;
  readonly names?: string[];
}

/** https://pkg.go.dev/github.com/robfig/cron/v3, which Kubernetes reads schedules with; Sunday is 0 only */
const FIELDS: Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: MONTHS },
  { min: 0, max: 6, names: DAYS },
];

/** @internal whether a CronJob takes it; a time zone has a field of its own */
export function isSchedule(text: string): boolean {
  const fields = text.trim().split(/\s+/);
  if (fields.length === 1) return WORDS.includes(fields[0]);
  return fields.length === FIELDS.length && fields.every((field, index) => fits(field, FIELDS[index]));
}

function fits(text: string, field: Field): boolean {
  return text.split(",").every((part) => {
    const [, range, step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    if (range === undefined || (step !== undefined && Number(step) < 1)) return false;
    if (range === "*" || range === "?") return true;
    const [from, to = from, ...more] = range.split("-").map((one) => valueOf(one, field));
    return more.length === 0 && from >= field.min && to <= field.max && from <= to;
  });
}

function valueOf(text: string, { min, names = [] }: Field): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const index = names.indexOf(text.toLowerCase());
  return index < 0 ? NaN : index + min;
}
