/**
 * From changes of the model to edits of a text, so that a rule proposes a fix without knowing how its file is written. The
 * path by which a finding is known again is spelled here too.
 */
import type { Value } from "../syntax/index.ts";
import { type Edit, SourceText } from "../text/index.ts";
import { Doc } from "./doc.ts";
import { Field } from "./field.ts";
import type { TextPlace } from "./nodes/writing.ts";
import { spellHcl } from "./terraform/spell.ts";
import { isObject, nameMember } from "./value.ts";

/** A change to the model; the language of the file that owns the field spells it as edits. */
export type Patch =
  | { readonly set: Field; readonly to: Value }
  | { readonly unset: Field }
  | { readonly rename: Field; readonly to: string }
  | { readonly replace: Field | TextPlace; readonly by: string }; // code by other code, in the file's own language

/** A change of a field's value or name. */
export type FieldPatch = Exclude<Patch, { readonly replace: unknown }>;

/** The edits of a patch, or why it cannot be written as text. */
export type Spelled =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly why: string };

/** Spells a patch in the language of the field's file. Every JSON scalar is also YAML. */
export function spell(patch: Patch): Spelled {
  if ("replace" in patch) return spellReplace(patch.replace, patch.by);
  const field = "set" in patch ? patch.set : "unset" in patch ? patch.unset : patch.rename;
  if ((field.resolve().standsAt ?? field.standsAt) !== undefined)
    return { ok: false, why: "the value comes from a variable" };
  const { language } = field.doc;
  if (language === "hcl") return spellHcl(patch, field);
  if (language === "embedded") return spellInside(patch, field);
  if (language === "none") return { ok: false, why: "the text stands inside another text" };
  if ("rename" in patch) return spellRename(field, patch.to);
  if ("unset" in patch) return field.value === undefined ? { ok: true, edits: [] } : spellUnset(field);
  if (field.value !== undefined)
    return { ok: true, edits: [{ span: field.site.span("value"), text: JSON.stringify(patch.to) }] };
  return spellInsert(field, patch.to);
}

/** A change inside a JSON document that a JSON string holds: spelled there as for a file, then written as the string spells it. */
function spellInside(patch: FieldPatch, field: Field): Spelled {
  const refused = { ok: false, why: "the text stands inside another text" } as const;
  let root = field;
  while (root.parent?.doc === field.doc) root = root.parent;
  const host = typeof root.key === "string" ? root.parent?.get(root.key) : undefined;
  if (typeof host?.value !== "string" || host.doc.language !== "json") return refused;
  const decoded = host.doc.decode(host.route);
  if (decoded?.text !== host.value) return refused;
  const doc = new Doc(new SourceText(field.doc.file.path, host.value), field.doc.tree);
  const alone = field.route.reduce<Field>(
    (above, step) => (typeof step === "number" ? (above.items()[step] ?? above) : above.get(step)),
    new Field(doc, root.value),
  );
  const inner = spell(
    "set" in patch ? { ...patch, set: alone } : "unset" in patch ? { unset: alone } : { ...patch, rename: alone },
  );
  if (!inner.ok) return inner;
  const edits = inner.edits.map(({ span, text }) => ({
    span: { start: decoded.toHost(span.start), end: decoded.toHost(span.end) },
    text: JSON.stringify(text).slice(1, -1),
  }));
  return { ok: true, edits };
}

function spellReplace(target: Field | TextPlace, by: string): Spelled {
  if (target instanceof Field && target.doc.part(target.route)?.isLiteral !== true)
    return { ok: false, why: "the value is worked out by an expression" };
  if (target.site.file.path.endsWith(".json")) return { ok: false, why: "JSON holds its code in texts" };
  return { ok: true, edits: [{ span: target.site.span("value"), text: by }] };
}

function spellRename(field: Field, to: string): Spelled {
  if (typeof field.key !== "string" || field.value === undefined)
    return { ok: false, why: "only a written member has a name" };
  return { ok: true, edits: [{ span: field.site.span("key"), text: JSON.stringify(to) }] };
}

/** Writes an absent member after the last one its object has, on a line of its own where the others are. */
function spellInsert(field: Field, to: Value): Spelled {
  const { parent, key } = field;
  if (parent === undefined || typeof key !== "string" || !isObject(parent.value)) {
    return { ok: false, why: "the object it belongs to is not written" };
  }
  const { text } = parent.doc.file;
  const whole = parent.site.span("value");
  const isBraced = text.charAt(whole.start) === "{";
  const member = `${isBraced ? JSON.stringify(key) : key}: ${JSON.stringify(to)}`;
  const last = parent.members().at(-1);
  if (last === undefined) {
    const at = whole.start + 1;
    return isBraced
      ? { ok: true, edits: [{ span: { start: at, end: at }, text: member }] }
      : { ok: false, why: "the object is empty" };
  }
  const before = last.site.span("whole");
  const lineStart = text.lastIndexOf("\n", before.start - 1) + 1;
  const indent = text.slice(lineStart, before.start);
  const isOnOwnLine = /^[ \t]*$/.test(indent);
  if (!isBraced && !isOnOwnLine) return { ok: false, why: "the place for it is not plain" };
  const newLine = text.charAt(lineStart - 2) === "\r" ? "\r\n" : "\n";
  const separator = isOnOwnLine ? `${isBraced ? "," : ""}${newLine}${indent}` : ", ";
  return { ok: true, edits: [{ span: { start: before.end, end: before.end }, text: separator + member }] };
}

/** Takes a member or item out together with one comma and the blanks that would be left over. */
function spellUnset(field: Field): Spelled {
  const { text } = field.doc.file;
  const span = field.site.span("whole");
  const after = /^\s*,/.exec(text.slice(span.end))?.[0];
  if (after !== undefined) {
    const blanks = /^[ \t]*(?:\r?\n)?[ \t]*/.exec(text.slice(span.end + after.length))?.[0] ?? "";
    return {
      ok: true,
      edits: [{ span: { start: span.start, end: span.end + after.length + blanks.length }, text: "" }],
    };
  }
  const comma = /,\s*$/.exec(text.slice(0, span.start))?.[0] ?? "";
  return { ok: true, edits: [{ span: { start: span.start - comma.length, end: span.end }, text: "" }] };
}

/**
 * The path of a field with list items named by what tells them apart (rule, behavior, hostname, key), so that reordering and
 * moving into snippets leave it as it is. Twins of one name get an ordinal.
 */
export function semanticPath(field: Field): string {
  if (field.base !== undefined || field.parent === undefined || field.key === undefined) return field.base ?? "";
  const above = semanticPath(field.parent);
  if (typeof field.key === "string") return above === "" ? field.key : `${above}.${field.key}`;
  const name = itemName(field.value);
  if (name === undefined) return `${above}[${field.key}]`;
  const twins = twinsBefore(field.parent)[field.key] ?? 0;
  return `${above}[${name}${twins === 0 ? "" : `#${twins}`}]`;
}

/** Per list, counted once: how many items of the same name come before each. */
const twinsOfLists = new WeakMap<object, readonly number[]>();

function twinsBefore(list: Field): readonly number[] {
  const { value } = list;
  if (!Array.isArray(value)) return [];
  const known = twinsOfLists.get(value);
  if (known !== undefined) return known;
  const seen = new Map<string, number>();
  const twins = list.items().map((item) => {
    const name = itemName(item.value) ?? "";
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before;
  });
  twinsOfLists.set(value, twins);
  return twins;
}

function itemName(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  const member = nameMember(value);
  const name = member === undefined || !isObject(value) ? undefined : value[member];
  return typeof name === "string" || typeof name === "number" ? String(name) : undefined;
}
