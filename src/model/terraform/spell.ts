/** Changes of the model as edits of HCL: in the provider's names, at the place of the literal, with the lines around them kept. */
import { type Body, type Reference, type Route, Unknown, type Value } from "../../syntax/index.ts";
import type { Edit, Span } from "../../text/index.ts";
import type { Field } from "../field.ts";
import type { FieldPatch, Spelled } from "../spell.ts";
import { isObject } from "../value.ts";
import { snakeName } from "./builder-names.ts";
import type { Part } from "./part.ts";

const refuse = (why: string): Spelled => ({ ok: false, why });

/** Spells a patch of a Terraform block. */
export function spellHcl(patch: FieldPatch, field: Field): Spelled {
  const part = field.doc.part(field.route);
  if (field.doc.file.path.endsWith(".json")) return refuse("the block is not written in HCL");
  if (field.site.file !== field.doc.file) return refuse("it is written in another file than its block");
  if ("rename" in patch)
    return part?.key === undefined
      ? refuse("only a written setting has a name")
      : replaced(part.key, snakeName(patch.to));
  if ("unset" in patch) return part === undefined ? { ok: true, edits: [] } : removed(part, field);
  if (part === undefined) return inserted(field, patch.to);
  if (part.body !== undefined || !part.isLiteral) return refuse("the value is worked out by an expression");
  if (isDedented(part, patch.to)) return replaced({ start: part.at.span.start, end: part.at.span.start + 2 }, "<<-");
  return replaced(part.at.span, hclText(patch.to));
}

/** True for a heredoc whose lines only have to lose their indentation: `<<-` does that. */
function isDedented({ at, value }: Part, to: Value): boolean {
  const source = at.file.text.slice(at.span.start, at.span.end);
  if (!/^<<\w/.test(source) || typeof value !== "string" || /^\S/m.test(value)) return false;
  const indents = Array.from(value.matchAll(/^[ \t]*(?=\S)/gm), ([indent]) => indent.length);
  const indent = Math.min(...indents);
  return to === value.replace(/^[ \t]+/gm, (blanks) => blanks.slice(indent));
}

function replaced(span: Span, text: string): Spelled {
  return { ok: true, edits: [{ span, text }] };
}

/** What a patch writes as a reference to something else, such as `akamai_cps_dv_enrollment.shop.sans`. */
export function referenceTo(address: string, ...path: readonly (string | number)[]): Value {
  return new Unknown(`refers to ${address}`, { address, path, root: "" });
}

/** A reference as HCL writes it. */
export function referenceText({ address, path }: Pick<Reference, "address" | "path">): string {
  const steps = path.map((step) =>
    typeof step === "string" && /^[a-z_][\w-]*$/i.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
  );
  return address + steps.join("");
}

/** A value as HCL writes it; braces after `$` and `%` are no templates. */
function hclText(value: Value): string {
  if (value instanceof Unknown && value.reference !== undefined) return referenceText(value.reference);
  if (typeof value === "string") return JSON.stringify(value).replace(/([$%])\{/g, "$1$1{");
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(hclText).join(", ")}]`;
  if (isObject(value))
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name} = ${hclText(inner)}`)
      .join(", ")} }`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "null";
}

/** A setting goes with its line, an item with its comma. */
function removed(part: Part, field: Field): Spelled {
  const { text } = field.doc.file;
  const isItem = typeof field.key === "number" && part.body === undefined;
  if (isItem && !(part.isLiteral && field.doc.part(field.route.slice(0, -1))?.isLiteral === true))
    return refuse("the item is worked out by an expression");
  const span = { start: part.key?.start ?? part.at.span.start, end: part.at.span.end };
  if (isItem) return { ok: true, edits: [itemCut(text, span)] };
  if (part.body === undefined && !/^\s*[=:]\s*$/.test(text.slice(part.key?.end ?? span.start, part.at.span.start)))
    return refuse("the value stands somewhere else");
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = text.indexOf("\n", span.end);
  const isAlone =
    /^[ \t]*$/.test(text.slice(lineStart, span.start)) &&
    /^[ \t\r]*$/.test(text.slice(span.end, lineEnd === -1 ? undefined : lineEnd));
  return isAlone
    ? { ok: true, edits: [{ span: { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1 }, text: "" }] }
    : refuse("other text stands on its line");
}

function itemCut(text: string, span: Span): Edit {
  const after = /^\s*,\s*/.exec(text.slice(span.end))?.[0];
  if (after !== undefined) return { span: { start: span.start, end: span.end + after.length }, text: "" };
  const before = /,\s*$/.exec(text.slice(0, span.start))?.[0] ?? "";
  return { span: { start: span.start - before.length, end: span.end }, text: "" };
}

/** Writes a setting that is not there into the block it belongs to. */
function inserted(field: Field, to: Value): Spelled {
  if (typeof field.key !== "string") return refuse("only a setting can be added");
  const { block, name } = homeOf(field);
  if (block?.body === undefined) return refuse("the block it belongs to is not written");
  const home = block as Part & { readonly body: Body }; // it has a body
  return { ok: true, edits: [insertion(block.at.file.text, home, name, hclText(to))] };
}

/** The block that a setting stands in, and what it is called there: the vendor may keep it somewhere else. */
function homeOf(field: Field): { readonly block: Part | undefined; readonly name: string } {
  const { doc, route } = field;
  const home = doc.homes?.get(route.filter((step) => typeof step === "string").join("."));
  if (home !== undefined) return { block: doc.part(home.route), name: home.name };
  return { block: doc.part(route.slice(0, -1)), name: snakeName(String(field.key)) };
}

/** A field by the name that its author knows it by: the provider's in the settings of a Terraform block, else the vendor's. */
export function writtenName(field: Field): string {
  const { key, parent, doc } = field;
  if (typeof key === "number") return `${parent === undefined ? "" : writtenName(parent)}[${key}]`;
  if (key === undefined) return "";
  return doc.language === "hcl" && doc.isTyped ? homeOf(field).name : key;
}

/** Where settings stand that the vendor keeps elsewhere, by the vendor's path. */
export type Homes = ReadonlyMap<string, { readonly route: Route; readonly name: string }>;

/** Where a new setting goes: below the last attribute of its block, or on a line of its own in an empty one. */
function insertion(text: string, block: Part & { readonly body: Body }, name: string, value: string): Edit {
  const { body } = block;
  const last = body.attributes.at(-1);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const baseIndent = indentAt(text, block.key?.start ?? block.at.span.start);
  if (last === undefined) {
    const isOneLine = !text.slice(body.span.start, body.span.end).includes("\n");
    const line = `${newline}${baseIndent}  ${name} = ${value}`;
    return isOneLine
      ? { span: body.span, text: `${line}${newline}${baseIndent}` }
      : { span: { start: body.span.start, end: body.span.start }, text: line };
  }
  const isOnOwnLine = /^[ \t]*$/.test(text.slice(text.lastIndexOf("\n", last.span.start - 1) + 1, last.span.start));
  const indent = isOnOwnLine ? indentAt(text, last.span.start) : `${baseIndent}  `;
  const line = `${newline}${indent}${padded(text, last, name)}= ${value}`;
  if (isOnOwnLine) return { span: { start: last.span.end, end: last.span.end }, text: line };
  const written = text.slice(last.span.start, last.span.end);
  return { span: body.span, text: `${newline}${baseIndent}  ${written}${line}${newline}${baseIndent}` };
}

/** The name filled up so that its `=` stands below that of the line above, where that line leaves room. */
function padded(text: string, above: Body["attributes"][number], name: string): string {
  const equals = text.indexOf("=", above.nameSpan.end);
  return name.padEnd(equals - above.nameSpan.start - 1) + " ";
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
