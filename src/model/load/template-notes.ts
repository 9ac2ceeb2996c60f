import type { Field } from "../field.ts";
import { type IncludeMark, VariableUse } from "../nodes/writing.ts";
import type { Scope, Template } from "./template.ts";

/** The marks of one main file read for several environments: the same mark once, the worst outcome first. */
export function uniqueMarks(templates: readonly Template[]): readonly IncludeMark[] {
  const marks = new Map<string, IncludeMark>();
  for (const mark of templates.flatMap((template) => template.marks)) {
    const key = JSON.stringify([mark.field.doc.file.path, mark.field.route, mark.target]);
    const seen = marks.get(key);
    if (seen === undefined || seen.outcome.is === "followed") marks.set(key, mark);
  }
  return [...marks.values()];
}

/** Each variable once per file, with the environments that give it no value; those that are not in view are not judged. */
export function variableUses(templates: readonly Template[]): readonly VariableUse[] {
  const uses = new Map<
    string,
    { readonly field: Field; readonly name: string; readonly scopes: Set<Scope | undefined> }
  >();
  for (const { root, variables } of templates) {
    for (const { field, name } of variables) {
      const key = JSON.stringify([field.doc.file.path, name]);
      const use = uses.get(key) ?? { field, name, scopes: new Set() };
      uses.set(key, use);
      use.scopes.add(root.scope);
    }
  }
  return [...uses.values()].map(({ field, name, scopes }) => {
    const judged = [...scopes].filter((scope) => scope !== undefined && scope.gap === undefined);
    const undefinedIn = judged
      .filter((scope) => scope?.isDefined(name) === false)
      .map((scope) => scope?.environment ?? "");
    const [first] = scopes;
    const gap =
      judged.length > 0 ? undefined : (first?.gap ?? "the definitions of this template's variables are not in view");
    return new VariableUse(field, name, undefinedIn, gap);
  });
}
