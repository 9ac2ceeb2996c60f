/** Terraform's functions that read files, and those that turn values to JSON and back: the text keeps the way to what it holds. */
import { readHclTemplate, readJson } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import type { PartFunction } from "./call.ts";
import { Part, type Stand, type Written } from "./part.ts";
import { Failed, type Scope } from "./scope.ts";
import { renderParts } from "./templates.ts";
import { partOf, unknownIn } from "./values.ts";

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

function jsonencode([part]: readonly Part[], { at }: Around): Part | undefined {
  if (part === undefined) return undefined;
  const why = unknownIn(part.value);
  const about = { json: part };
  return why === undefined ? new Part(JSON.stringify(part.value), at, about) : Part.unknown(why, at).with(about);
}

function jsondecode([part]: readonly Part[], { at }: Around): Part | undefined {
  if (part?.json !== undefined) return part.json;
  if (typeof part?.value !== "string") return undefined;
  const tree = readJson(part.value);
  return tree?.value === undefined ? new Part(new Failed("the text is no JSON"), at) : partOf(tree.value, at);
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
  templatefile,
  jsonencode,
  jsondecode,
  fileset,
  fileexists: ([path], { scope, at }) =>
    typeof path?.value === "string" ? new Part(scope.module.files.exists(path.value), at) : undefined,
};
