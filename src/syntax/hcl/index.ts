/** HashiCorp's configuration language, as Terraform reads it: files, templates and expressions, as far as they can be read. */
import type { SyntaxProblem } from "../contract.ts";
import type { Expression, HclFile, TemplatePart } from "./ast.ts";
import { FileReader } from "./files.ts";

export type * from "./ast.ts";
export { decodeRuns } from "./decode.ts";

/** Reads a `.tf`, `.tfvars` or other file of the language. A fault is one problem, and costs no more than the part it is in. */
export function readHcl(text: string): HclFile {
  return new FileReader(text).file();
}

/** Reads a template file as `templatefile` does: like a heredoc it knows no escapes but `$${` and `%%{`. */
export function readHclTemplate(text: string): {
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly SyntaxProblem[];
} {
  return new FileReader(text).template();
}

/** Reads one expression. */
export function readHclExpression(text: string): {
  readonly value: Expression;
  readonly problems: readonly SyntaxProblem[];
} {
  return new FileReader(text).single();
}
