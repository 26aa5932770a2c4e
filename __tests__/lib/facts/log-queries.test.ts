import {
  AUDIT,
  AUDIT_ADMIN,
  logCategory,
  logCategoryNames,
  LogTable,
  tableOf,
} from "../../../lib/facts/log-categories";
import { MINIMAL_LOGS, SECURITY_AUDIT_LOGS, TROUBLESHOOTING_LOGS } from "../../../lib/facts/log-presets";
import { allQueries, LogQuery, queriesFor } from "../../../lib/facts/log-queries";
import { LOG_TABLE_COLUMNS } from "../../../lib/facts/log-tables";

const OPERATORS = ["where", "extend", "project", "summarize", "order by"];

/** A query without what is between quotes, and without its comments. */
function bare(kql: string): string {
  return kql
    .split("\n")
    .filter((line) => !line.startsWith("//"))
    .join("\n")
    .replace(/@'[^']*'/g, "''")
    .replace(/@"[^"]*"/g, '""')
    .replace(/'[^']*'/g, "''")
    .replace(/"(\\.|[^"\\])*"/g, '""');
}

/** What is wrong with a query, as far as that can be seen without the service. */
function mistakes({ kql }: Pick<LogQuery, "kql">): string[] {
  const [table, ...rest] = bare(kql).split("\n");
  const found: string[] = [];
  if (!(table in LOG_TABLE_COLUMNS)) return [`starts with ${table}`];
  for (const line of rest) {
    if (!OPERATORS.some((operator) => line.startsWith(`| ${operator} `))) found.push(`not an operator: ${line}`);
  }
  for (const [open, close] of ["()", "[]", "{}"]) {
    if (
      kql.split(open).length !== kql.split(close).length &&
      bare(kql).split(open).length !== bare(kql).split(close).length
    )
      found.push(`unbalanced ${open}${close}`);
  }
  if (/["'](?!["'])[^"'\n]*$/m.test(bare(kql).replace(/""|''/g, ""))) found.push("a quote that is not closed");
  if (kql.includes("${") || kql.includes("%{")) found.push("Terraform would read it as a template");

  // Names in the order in which a query makes them: an alias exists from the operator after it on, or in its project.
  const known = new Set(LOG_TABLE_COLUMNS[table as LogTable]);
  for (const line of rest) {
    const aliases = [...line.matchAll(/\b([A-Z]\w*) = /g)].map((match) => match[1]);
    const used = [...line.matchAll(/(?<![\w.])(_?[A-Z]\w*)\b(?! = )/g)].map((match) => match[1]);
    for (const name of used) {
      if (!known.has(name) && !aliases.includes(name)) found.push(`unknown column ${name} in ${line}`);
    }
    if (/^\| (project|summarize) /.test(line) && !line.includes("arg_min")) {
      const kept = new Set([...aliases, ...used]);
      known.forEach((name) => kept.has(name) || known.delete(name));
    }
    aliases.forEach((alias) => known.add(alias));
  }
  return found;
}

describe("the sanity check itself sees", () => {
  test.each([
    ["a table that is none", "AzureDiagnostics\n| where Category == 1", "starts with AzureDiagnostics"],
    ["a column that is none", "AKSAudit\n| where Verbs == 1", "unknown column Verbs"],
    ["a column of the other table", "AKSControlPlane\n| where Verb == 1", "unknown column Verb"],
    ["a column that was projected away", "AKSAudit\n| project Verb\n| order by Stage asc", "unknown column Stage"],
    ["a parenthesis that is not closed", "AKSAudit\n| where toint(Verb == 1", "unbalanced ()"],
    ["a quote that is not closed", 'AKSAudit\n| where Verb == "get', "a quote that is not closed"],
    ["an operator that is none", "AKSAudit\n| were Verb == 1", "not an operator: | were"],
    ["a template", 'AKSAudit\n| where Verb == "${x}"', "Terraform would read it"],
  ])("%s", (_, kql, mistake) => {
    expect(mistakes({ kql }).join("; ")).toContain(mistake);
  });
});

test.each(allQueries().map((query) => [query.id, query] as const))("%s is sound", (_, query) => {
  expect(mistakes(query)).toEqual([]);
  expect(query.question).toMatch(/^[A-Z].*\?$/);
  expect(query.name).toMatch(/^aks-[a-z]+(-[a-z]+)*$/);
});

test("ids and names are there once", () => {
  const queries = allQueries();
  expect(queries.length).toBeGreaterThan(20);
  for (const values of [queries.map((q) => q.id), queries.map((q) => q.name)]) {
    expect(new Set(values).size).toBe(values.length);
  }
});

test("every category but none is answered by a query on its own table", () => {
  for (const category of logCategoryNames()) {
    const queries = queriesFor([category]);
    expect(queries.length).toBeGreaterThan(0);
    for (const { kql } of queries) {
      expect(kql.split("\n")[0]).toBe(tableOf(category));
      if (tableOf(category) === "AKSControlPlane") expect(kql).toContain(`"${category}"`);
    }
  }
  expect(queriesFor([])).toEqual([]);
  expect(queriesFor(["newer-than-this"])).toEqual([]);
});

test("with both audits the whole one is asked", () => {
  const tables = queriesFor([AUDIT, AUDIT_ADMIN]).map(({ kql }) => kql.split("\n")[0]);
  expect(new Set(tables)).toEqual(new Set(["AKSAudit"]));
});

test("what only reads tell is asked of the whole audit alone", () => {
  const ids = (category: string) => queriesFor([category]).map(({ id }) => id);
  expect(ids(AUDIT)).toEqual(expect.arrayContaining(["WhoReadSecrets-AKSAudit", "BusiestClients-AKSAudit"]));
  expect(ids(AUDIT_ADMIN)).toHaveLength(ids(AUDIT).length - 2);
});

test("sessions that the changes-only audit misses are said to be missed", () => {
  const exec = (category: string) => queriesFor([category]).find(({ id }) => id.startsWith("WhoUsedExec"))?.kql;
  expect(exec(AUDIT_ADMIN)).toContain("// Not complete");
  expect(exec(AUDIT)).not.toContain("// Not complete");
});

describe("presets", () => {
  test.each([MINIMAL_LOGS, SECURITY_AUDIT_LOGS, TROUBLESHOOTING_LOGS])(
    "$name has known categories, once, each with a reason",
    (preset) => {
      const names = preset.categories.map(({ category }) => category);
      expect(names.filter((name) => !logCategory(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      expect(preset.categories.filter(({ reason }) => reason.length < 10)).toEqual([]);
      // One audit, and the sign-ins without which it has no beginning.
      expect(names.filter((name) => name === AUDIT || name === AUDIT_ADMIN)).toHaveLength(1);
      expect(names).toContain("guard");
    },
  );

  test("TROUBLESHOOTING has everything but the reads", () => {
    const names = TROUBLESHOOTING_LOGS.categories.map(({ category }) => category);
    expect(new Set(names)).toEqual(new Set(logCategoryNames().filter((name) => name !== AUDIT)));
  });
});
