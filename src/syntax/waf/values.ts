/** The two sides of a condition: what it looks at, and what that is compared with. */
import type { Call, FieldRef, Scalar, Subject } from "./ast.ts";
import { quote } from "./print.ts";
import type { Reader } from "./reader.ts";

/** Words that can not be a value without quotes, nor a field. */
const RESERVED = new Set(["and", "or", "not", "in", "eq", "ne", "lt", "le", "gt", "ge", "contains", "matches"]);

/** The functions our sources name that yield a value; the ones that are conditions are read elsewhere. */
const FUNCTIONS = new Set(["len", "lower"]);

const FOREIGN_VERIFIED = "cf.tls_client_auth.cert_verified";

/** Reads a field or a call. */
export function readSubject(reader: Reader): Subject | undefined {
  const token = reader.peek();
  if (token.kind !== "word" || RESERVED.has(token.text.toLowerCase()) || !/^[A-Za-z_]/.test(token.text)) {
    const found = token.kind === "end" ? "the expression ends" : `found ${reader.slice(token.span)}`;
    return reader.fail(token.span, `a condition is missing here: it begins with a field name, but ${found}`);
  }
  return reader.sees("(", 1) ? reader.deeper(() => readCall(reader)) : readField(reader);
}

function readField(reader: Reader): FieldRef | undefined {
  const { text: name, span } = reader.next();
  const keys: Scalar[] = [];
  let end = span.end;
  while (reader.sees("[")) {
    const open = reader.next();
    const key = readScalar(reader, "the opening bracket");
    if (key === undefined) return undefined;
    const close = reader.take("]");
    if (close === undefined) return reader.fail(open.span, "this bracket is never closed");
    keys.push(key);
    end = close.span.end;
  }
  if (name.startsWith("cf.")) {
    const prefix = { start: span.start, end: span.start + "cf.".length };
    const known = name === FOREIGN_VERIFIED ? { span: prefix, text: "ali." } : undefined;
    reader.note(span, `the field ${name} belongs to another vendor; fields of ESA's own begin with ali.`, known);
  }
  return { kind: "field", name, keys, span: { start: span.start, end } };
}

function readCall(reader: Reader): Call | undefined {
  const name = reader.next();
  const open = reader.next();
  if (!FUNCTIONS.has(name.text))
    reader.doubt(name.span, `${name.text} is not a function that edgelint knows ESA to have`);
  const args: (Subject | Scalar)[] = [];
  do {
    const arg = isField(reader) ? readSubject(reader) : readScalar(reader, "the opening parenthesis or comma");
    if (arg === undefined) return undefined;
    args.push(arg);
  } while (reader.take(",") !== undefined);
  const close = reader.take(")");
  if (close === undefined) return reader.fail(open.span, "this parenthesis is never closed");
  return { kind: "call", name: name.text, args, span: { start: name.span.start, end: close.span.end } };
}

function isField(reader: Reader): boolean {
  return reader.peek().kind === "word" && !reader.sees("true") && !reader.sees("false");
}

/** Reads one value; `after` names what it must follow, for the message when there is none. */
export function readScalar(reader: Reader, after: string): Scalar | undefined {
  const { kind, text, span } = reader.peek();
  if (reader.sees("true") || reader.sees("false")) {
    reader.take("true", "false");
    return { kind: "boolean", text: text.toLowerCase(), span };
  }
  if (kind === "word" && !RESERVED.has(text.toLowerCase())) {
    reader.next();
    reader.note(span, `put ${text} in double quotes`, { span, text: quote(text) });
    return { kind: "string", text, span };
  }
  if (kind === "list") return reader.fail(span, `the named list ${text} can only follow "in"`);
  if (kind === "word" || kind === "symbol" || kind === "end")
    return reader.fail(span, `a value is missing after ${after}`);
  reader.next();
  return { kind, text, span };
}

/** Reads what follows `in`: a set in braces or the name of a list. */
export function readMembers(reader: Reader): { readonly values: readonly Scalar[]; readonly end: number } | undefined {
  const first = reader.peek();
  if (first.kind === "list") {
    reader.next();
    return { values: [{ kind: "list", text: first.text, span: first.span }], end: first.span.end };
  }
  if (reader.sees("{")) return readSet(reader);
  const single = readScalar(reader, '"in"');
  if (single === undefined) return undefined;
  reader.note(single.span, 'put what follows "in" in braces', {
    span: single.span,
    text: `{${reader.slice(single.span)}}`,
  });
  return { values: [single], end: single.span.end };
}

function readSet(reader: Reader): { readonly values: readonly Scalar[]; readonly end: number } | undefined {
  const open = reader.next();
  const values: Scalar[] = [];
  const commas: number[] = [];
  for (;;) {
    const comma = reader.take(",");
    if (comma !== undefined) {
      commas.push(comma.span.start);
      continue;
    }
    const close = reader.take("}");
    if (close !== undefined) {
      const span = { start: open.span.start, end: close.span.end };
      if (values.length === 0) reader.note(span, "the set is empty, so no request can match it");
      if (commas.length > 0) {
        reader.note(span, "the members of a set are separated by blanks, not by commas", {
          span,
          text: withoutCommas(reader, span, commas),
        });
      }
      return { values, end: span.end };
    }
    if (reader.peek().kind === "end" || reader.sees(")")) return reader.fail(open.span, "this brace is never closed");
    const value = readScalar(reader, "the opening brace");
    if (value === undefined) return undefined;
    values.push(value);
  }
}

/** The set as its author would write it: a blank where a comma was the only separator, nothing where blanks remain. */
function withoutCommas(
  reader: Reader,
  span: { readonly start: number; readonly end: number },
  commas: readonly number[],
): string {
  const parts: string[] = [];
  let from = span.start;
  for (const at of commas) {
    parts.push(reader.text.slice(from, at), /[\s},]/.test(reader.text[at + 1] ?? "") ? "" : " ");
    from = at + 1;
  }
  parts.push(reader.text.slice(from, span.end));
  return parts.join("");
}
