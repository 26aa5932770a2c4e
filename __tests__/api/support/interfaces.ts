import { readFileSync } from "node:fs";
import ts from "typescript";

/** A member of an interface, with the text of its type. */
export interface Member {
  readonly name: string;
  readonly type: string;
}

/** The members of every interface of a file. */
export function interfacesOf(file: string): Map<string, Member[]> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  return new Map(
    source.statements
      .filter((statement): statement is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(statement))
      .map((one) => [
        one.name.text,
        one.members
          .filter((member): member is ts.PropertySignature => ts.isPropertySignature(member))
          .map((member) => ({ name: member.name.getText(), type: member.type?.getText() ?? "" })),
      ]),
  );
}
