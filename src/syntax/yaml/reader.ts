/**
 * YAML through a library, brought to the same tree as JSON: what templates and merges leave in a text is hidden from the
 * library first.
 */
import { type Document, isScalar, parseAllDocuments, type YAMLError } from "yaml";
import type { Span } from "../../text/index.ts";
import type { SyntaxProblem } from "../contract.ts";
import { partAt, placesIn } from "../json/part.ts";
import { align } from "./align.ts";
import { hideConflicts } from "./conflicts.ts";
import { Converter, type YamlPart } from "./convert.ts";
import type { YamlTree } from "./index.ts";
import { hide } from "./placeholders.ts";
import { type Clues, explain } from "./sentences.ts";

/** A file with more faults than this is told about its first ones. */
const MOST_PROBLEMS = 5;

/** Reads YAML: see `readYaml`. */
export function read(text: string): YamlTree {
  try {
    return treeOf(text);
  } catch {
    // The parser reports deep nesting itself, but where the stack is short already it may still run out of it.
    const problem = { span: { start: 0, end: 0 }, what: "the text is nested too deeply to be read" };
    return makeTree(text, undefined, [problem]);
  }
}

function treeOf(text: string): YamlTree {
  const { text: settled, conflicts } = hideConflicts(text);
  const stream = parseAllDocuments(hide(settled), { schema: "core", prettyErrors: false, logLevel: "silent" });
  const documents: readonly Document[] = "empty" in stream ? [] : stream;
  const problems = "empty" in stream ? explainFirst(stream.errors, text, { openers: [], repeats: new Map() }) : [];
  problems.push(...conflicts);
  const roots: YamlPart[] = [];
  for (const document of documents) {
    const isBroken = conflicts.length > 0 || document.errors.some(({ code }) => code !== "DUPLICATE_KEY");
    const converter = new Converter(text, isBroken ? "a fault of the text may hide it" : undefined);
    const root = converter.part(document.contents, undefined, document.range?.[0] ?? 0, 0);
    if (documents.length === 1 || hasContent(document)) roots.push(root);
    problems.push(...explainFirst(document.errors, text, converter), ...converter.problems);
  }
  problems.sort((a, b) => a.span.start - b.span.start);
  return makeTree(text, rootOf(roots), problems.slice(0, MOST_PROBLEMS));
}

/** A `---` with nothing after it is no document of its own. */
function hasContent({ contents }: Document): boolean {
  if (!isScalar(contents)) return contents !== null;
  return (
    contents.value !== null ||
    (contents.range !== null && contents.range !== undefined && contents.range[1] > contents.range[0])
  );
}

/** The first fault of a document, whose consequences the others mostly are, and names that occur twice. */
function explainFirst(errors: readonly YAMLError[], text: string, clues: Clues): SyntaxProblem[] {
  const first = errors.find((error) => error.code !== "DUPLICATE_KEY");
  return errors
    .filter((error) => error === first || error.code === "DUPLICATE_KEY")
    .map((error) => explain(error, text, clues));
}

function rootOf(roots: readonly YamlPart[]): YamlPart | undefined {
  const [first] = roots;
  const last = roots.at(-1);
  if (first === undefined || last === undefined || first === last) return first;
  return {
    value: roots.map((root) => root.value),
    span: { start: first.span.start, end: last.span.end },
    key: undefined,
    parts: new Map(roots.entries()),
    scalar: undefined,
    size: roots.length,
  };
}

function makeTree(text: string, root: YamlPart | undefined, problems: readonly SyntaxProblem[]): YamlTree {
  return {
    value: root?.value,
    problems,
    places: (routes) => placesIn(root, routes),
    sourceOf: (route) => {
      const scalar = partAt(root, route)?.scalar;
      return scalar && text.slice(scalar.span.start, scalar.span.end);
    },
    decodeScalar: (route) => {
      const scalar = partAt(root, route)?.scalar;
      return scalar && align(scalar.content, text, withoutQuotes(scalar), scalar.style);
    },
  };
}

function withoutQuotes({ span, style }: NonNullable<YamlPart["scalar"]>): Span {
  return style === "other" ? span : { start: span.start + 1, end: span.end - 1 };
}
