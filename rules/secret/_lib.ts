/** What tells a secret from a sample, a placeholder or a reference: without it these rules would mostly be wrong. */
import { type Document, type Field, hasPlaceholder } from "#rule";

/** Samples, tokens that a pipeline replaces (`__NAME__`), and values that only name where the real one is kept. */
const sample =
  /xample|change[-_ ]?me|your|<[^>]*>|x{5,}|0{8,}|\*{3,}|\.{3}|…|redacted|placeholder|c113nt|t0k3n|^__\w+__$/i;
const reference =
  /[$\\%{}]|^[!@&(]|^(?:ENC\[|vault:|op:\/\/|ref\+|arn:|file\(|var\.|local\.|data\.|module\.|env[.:(]|secrets?\.|process\.env|os\.environ|getenv)/i;

/** True for a text that is a value in itself: no placeholder, no reference to a store, no sample of x or of words. */
export function isLiteral(value: string): boolean {
  return !hasPlaceholder(value) && !sample.test(value) && !reference.test(value) && !/^(.)\1*$/.test(value);
}

/** True for what a manual shows in place of the real thing. */
export function isSample(value: string): boolean {
  return sample.test(value);
}

const secretWord = /secret|token|passw|^(?:api|access|auth|shared|private)?keys?$/;

/** True for the name of a header that says that its value is secret. */
export function namesSecret(header: string): boolean {
  const words = header.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  return words.split(/[-_.\s]+/).some((word) => secretWord.test(word));
}

/** A name with the literal that a text gives it: `name = value`, `"name": "value"`, `-Name value`. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  /** Of the value, without quotes. */
  readonly span: { readonly start: number; readonly end: number };
}

const sign = /\\{0,3}["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=]|[ \t])[ \t]{0,20}\\{0,3}/y;
const quoted = /(["'`])([^"'`\\\r\n]{8,400})\\{0,3}\1/y;
const bare = /[A-Za-z0-9+/=_~-]{12,400}(?![\w.(+/=-])/y;

/** The literals that a text of any language gives to names of a pattern (global, without `^`), in their order. */
export function* assignments(text: string, names: RegExp): Generator<Assignment> {
  for (const { 0: name, index } of text.matchAll(names)) {
    const after = matchAt(sign, text, index + name.length);
    if (after === undefined) continue;
    const at = index + name.length + after[0].length;
    const value = matchAt(quoted, text, at)?.[2];
    if (value !== undefined) {
      if (isLiteral(value)) yield { name, value, span: { start: at + 1, end: at + 1 + value.length } };
      continue;
    }
    const word = matchAt(bare, text, at)?.[0];
    // A word without quotes may be the name of a variable; secrets mix letters and digits.
    if (word !== undefined && /\d/.test(word) && /[A-Za-z]/.test(word) && isLiteral(word)) {
      yield { name, value: word, span: { start: at, end: at + word.length } };
    }
  }
}

/** Each costs a search of the text. */
const mostVariables = 20;
const variable = /["'`]?\$(?:\{|env:)?([A-Za-z]\w{0,60})/y;

/** The same for names that are given a variable of the script: the literals that the variable is given, each with that name. */
export function* throughVariables(text: string, names: RegExp): Generator<Assignment & { readonly variable: string }> {
  const seen = new Set<string>();
  for (const { 0: name, index } of text.matchAll(names)) {
    const after = matchAt(sign, text, index + name.length);
    const given = after && matchAt(variable, text, index + name.length + after[0].length)?.[1];
    if (given === undefined || seen.has(given) || seen.size >= mostVariables) continue;
    seen.add(given);
    for (const one of assignments(text, new RegExp(`(?<![\\w.-])\\$?(?:env:)?${given}(?=\\s*=)`, "g")))
      yield { ...one, name, variable: given };
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** True for a plan or a state of Terraform, which tells each value several times over. */
function isPlan({ field }: Document): boolean {
  return !field.get("format_version").isAbsent && !field.get("terraform_version").isAbsent;
}

/** What a text is the value of: in a plan, variables and constants keep theirs in a member of that name. */
export function nameIn(document: Document, field: Field): string {
  const isInner = ["value", "constant_value"].includes(String(field.key)) && isPlan(document);
  return String(isInner ? field.parent?.key : field.key);
}

/** The places of secrets; those of one secret in a plan are one, where it is planned, with the others related. */
export function once(
  document: Document,
  fields: readonly Field[],
): readonly { readonly field: Field; readonly related: readonly { readonly node: Field; readonly note: string }[] }[] {
  if (!isPlan(document)) return fields.map((field) => ({ field, related: [] }));
  const byText = new Map<unknown, Field[]>();
  for (const field of fields.toSorted((a, b) => Number(isPlanned(b)) - Number(isPlanned(a))))
    byText.set(field.value, [...(byText.get(field.value) ?? []), field]);
  return [...byText.values()].flatMap(([field, ...others]) =>
    field === undefined ? [] : [{ field, related: others.map((node) => ({ node, note: "the same secret" })) }],
  );
}

const isPlanned = ({ path }: Field): boolean => /^resource_changes\[\d+\]\.change\.after\b/.test(path);
