import { existsSync, statSync } from "node:fs";
import path from "node:path";
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

const providerRoots = ["@cdktf/provider-azurerm", "@cdktf/provider-kubernetes"].map((name) => ({
  name,
  message: `The root of a provider costs seconds and gigabytes: import "${name}/lib/<resource>".`,
}));

/** A folder's index is for users: inside the library it makes circles, and hides what a file needs. */
const noBarrel = {
  meta: { type: "problem", schema: [], messages: { barrel: 'Import the file itself, not the folder "{{source}}".' } },
  create(context) {
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const target = path.resolve(path.dirname(context.filename), source);
      const isFile = existsSync(`${target}.ts`);
      const isFolder = !isFile && existsSync(target) && statSync(target).isDirectory();
      if (isFolder || path.basename(target) === "index")
        context.report({ node, messageId: "barrel", data: { source } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

export default tseslint.config(
  { ignores: ["build/", "cdktf.out/", "coverage/", "dist/", ".gen/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommended],
    plugins: { local: { rules: { "no-barrel": noBarrel } } },
    rules: {
      "no-restricted-imports": ["error", { paths: providerRoots }],
      "@typescript-eslint/no-explicit-any": "off",
    },
  },
  {
    // A test loads a module anew, or at a moment of its choice, with require().
    files: ["__tests__/**/*.ts"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["constructs/**/*.ts", "lib/**/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "error", "no-console": "error" },
  },
  {
    files: ["constructs/**/*.ts", "lib/**/*.ts"],
    ignores: ["**/index.ts"],
    rules: { "local/no-barrel": "error" },
  },
  {
    files: ["constructs/**/*.ts"],
    ignores: ["constructs/access/role-book.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='RoleAssignment']",
          message: "Azure takes a role once, whoever needs it: give it with RoleBook.of(this).give(…).",
        },
      ],
    },
  },
  {
    files: ["lib/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [{ name: "cdktf", message: "lib/ is pure: ask lib/tokens.ts about tokens." }],
          patterns: [
            { group: ["constructs", "**/constructs/**"], message: "lib/ knows no constructs and no construct tree." },
            { group: ["@cdktf/*"], message: "lib/ knows no provider." },
          ],
        },
      ],
    },
  },
  {
    files: ["lib/tokens.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["constructs", "**/constructs/**", "@cdktf/*"], message: "lib/ knows no construct tree." },
          ],
        },
      ],
    },
  },
  {
    files: ["*.js", "**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { module: "writable", require: "readonly", __dirname: "readonly" },
    },
  },
  prettier,
);
