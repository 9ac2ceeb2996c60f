/** Terraform's functions that read files, and those that turn values to JSON and back: the text keeps the way to what it holds. */
import { readJson } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import type { PartFunction } from "./call.ts";
import { readHclTemplate } from "./hcl.ts";
import { Part, type Stand, type Written } from "./part.ts";
import { type Piece, writtenOf } from "./pieces.ts";
import { Failed, maxTextLength, type Scope } from "./scope.ts";
import { renderParts } from "./templates.ts";
import { asText, decodedPart, partOf, unknownIn } from "./values.ts";

type Around = { readonly scope: Scope; readonly at: Stand };

function sourceOf(path: Part | undefined, { scope, at }: Around): SourceText | Part | undefined {
  if (typeof path?.value !== "string") return undefined;
  const source = scope.module.files.read(path.value);
  return source ?? Part.unknown(`the file ${path.value} is not in view`, at);
}

const wholeFile = (file: SourceText): Written => ({
  text: file.text,
  toHost: (offset) => Math.max(0, Math.min(offset, file.text.length)),
  file,
  isWholeFile: true,
});

function file([path]: readonly Part[], around: Around): Part | undefined {
  const source = sourceOf(path, around);
  return source === undefined || source instanceof Part
    ? source
    : new Part(source.text, around.at, { written: wholeFile(source) });
}

/** A template file sees the variables it is given, and nothing else. */
function templatefile([path, variables]: readonly Part[], around: Around): Part | undefined {
  const source = sourceOf(path, around);
  if (source === undefined || source instanceof Part) return source;
  const { parts } = readHclTemplate(source.text);
  const names = new Map(variables?.members ?? []);
  const module = { ...around.scope.module, resolve: () => undefined };
  const rendered = renderParts(parts, { ...around.scope, file: source, module, names }, around.at);
  const { written } = rendered;
  return written === undefined
    ? rendered
    : rendered.with({ written: { ...written, isWholeFile: parts.every(({ kind }) => kind === "text") } });
}

/** Takes something off the ends of a text; what is left is written where it was. */
const trimmed =
  (trim: (whole: string) => string) =>
  ([part]: readonly Part[], { at }: Around): Part | undefined => {
    if (typeof part?.value !== "string") return undefined;
    const text = trim(part.value);
    const offset = part.value.indexOf(text);
    const { written } = part;
    if (written === undefined) return new Part(text, at);
    const { toHost, toSpan } = written;
    const shifted: Written = {
      ...written,
      text,
      toHost: (inner) => toHost(inner + offset),
      ...(toSpan && { toSpan: ({ start, end }) => toSpan({ start: start + offset, end: end + offset }) }),
    };
    return new Part(text, at, { written: shifted });
  };

/** Plain text by other plain text; what is left is written where it was, and what replaces stands where the replaced did. */
function replace([whole, part, by]: readonly Part[], { at }: Around): Part | undefined {
  const [text, search, substitute] = [whole, part, by].map((one) => asText(one?.value));
  if (text === undefined || search === undefined || substitute === undefined || isPattern(search)) return undefined;
  const texts = search === "" ? [text] : text.split(search);
  if (text.length + texts.length * substitute.length > maxTextLength) return undefined;
  const result = texts.join(substitute);
  const { written } = whole ?? {};
  if (written?.isWholeFile !== true) return new Part(result, at, { written: texts.length === 1 ? written : undefined });
  if (texts.length === 1) return new Part(result, at, { written });
  const pieces = (): readonly Piece[] => piecesAround(texts, search.length, substitute.length);
  return new Part(result, at, { written: () => writtenOf(pieces(), result, written.file) });
}

/** A pattern between slashes is not worked out: its syntax is another than that of patterns here. */
const isPattern = (search: string): boolean => search.length > 1 && search.startsWith("/") && search.endsWith("/");

/** The pieces of a file's text between which something was replaced. */
function piecesAround(texts: readonly string[], length: number, newLength: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let [from, to] = [0, 0];
  for (const [index, text] of texts.entries()) {
    pieces.push({ start: to, span: { start: from, end: from + text.length }, isExact: true });
    from += text.length;
    to += text.length;
    if (index === texts.length - 1) break;
    pieces.push({ start: to, span: { start: from, end: from + length }, isExact: false });
    from += length;
    to += newLength;
  }
  return pieces.filter(({ start }, index) => start < (pieces[index + 1]?.start ?? to));
}

function jsonencode([part]: readonly Part[], { at }: Around): Part | undefined {
  if (part === undefined) return undefined;
  const why = unknownIn(part.value);
  const about = { json: part };
  return why === undefined ? new Part(JSON.stringify(part.value), at, about) : Part.unknown(why, at).with(about);
}

function jsondecode([part]: readonly Part[], { scope, at }: Around): Part | undefined {
  if (part?.json !== undefined) return part.json;
  if (typeof part?.value !== "string") return undefined;
  const tree = readJson(part.value);
  if (tree?.value === undefined) return new Part(new Failed("the text is no JSON"), at);
  const { written } = part;
  if (written === undefined) return partOf(tree.value, at);
  scope.module.files.decoded.add(written.file.path);
  return decodedPart(tree.value, at, { written, tree }, []);
}

/** The names of files that a pattern with `*`, `**`, `?` and `{a,b}` means. */
function fileset([folder, pattern]: readonly Part[], { scope, at }: Around): Part | undefined {
  if (typeof folder?.value !== "string" || typeof pattern?.value !== "string") return undefined;
  const glob = globOf(pattern.value);
  if (glob === undefined) return undefined;
  const files = scope.module.files.below(folder.value);
  if (files.length === 0) return Part.unknown(`no file of the folder ${folder.value} is in view`, at);
  const names = files.filter((name) => glob.test(name));
  return new Part(
    names.map((name) => new Part(name, at)),
    at,
  );
}

/** Patterns of another kind than these are not worked out; no part of the expression can run long. */
function globOf(pattern: string): RegExp | undefined {
  if (!/^[\w.*?{},/ -]{1,200}$/.test(pattern) || pattern.split("*").length > 5) return undefined;
  const parts: Readonly<Record<string, string>> = {
    "**/": "(?:.*/)?",
    "**": ".*",
    "*": "[^/]*",
    "?": "[^/]",
    "{": "(?:",
    "}": ")",
    ",": "|",
    ".": "\\.",
  };
  const source = pattern.replace(/\*\*\/|\*\*|[*?{},.]/g, (part) => parts[part] ?? part);
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return undefined; // braces that do not pair
  }
}

/** @see https://developer.hashicorp.com/terraform/language/functions */
export const fileFunctions: Readonly<Record<string, PartFunction | undefined>> = {
  file,
  trimspace: trimmed((whole) => whole.trim()),
  chomp: trimmed((whole) => whole.replace(/[\r\n]+$/, "")),
  replace,
  templatefile,
  jsonencode,
  jsondecode,
  fileset,
  fileexists: ([path], { scope, at }) =>
    typeof path?.value === "string" ? new Part(scope.module.files.exists(path.value), at) : undefined,
};
