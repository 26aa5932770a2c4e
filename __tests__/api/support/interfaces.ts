import { readFileSync } from "node:fs";
import ts from "typescript";

/** A property of an interface, with the text of its type and of its docstring. */
export interface Property {
  readonly name: string;
  readonly type: string;
  readonly docs: string;
}

/** The properties of every interface of a file, those that it inherits from another in the file left aside. */
export function interfacesOf(file: string): Map<string, Property[]> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  return new Map(
    source.statements
      .filter((statement): statement is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(statement))
      .map((one) => [
        one.name.text,
        one.members
          .filter((member): member is ts.PropertySignature => ts.isPropertySignature(member))
          .map((member) => ({
            name: member.name.getText(),
            type: member.type?.getText() ?? "",
            docs: ts
              .getJSDocCommentsAndTags(member)
              .map((comment) => comment.getText().replace(/\s*\n\s*\* ?/g, " "))
              .join(" "),
          })),
      ]),
  );
}

/** The Terraform name of an input of the bindings: `osDiskSizeGb` is `os_disk_size_gb`. */
export function attributeOf(input: string): string {
  return input.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
