import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Body,
  decodeRuns,
  type HclFile,
  readHcl,
  readHclExpression,
  readHclTemplate,
} from "../../src/syntax/hcl/index.ts";
import { type Part, partOf, partOfTemplate, partsOf, sample } from "./hcl-sample.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus");

/** Fragments that form configuration often enough to reach deep into the reader. */
const soup = fc
  .array(
    fc.constantFrom(
      ...'{ } [ ] ( ) = , . .. ... : :: => == != < <= <<E <<-E E ? + - * / % ! && || " \\ \\n ~ # // /* */ ${ %{ $${ %%{'.split(
        " ",
      ),
      ...'a b = 1 a = "x" [*] .* 0 1.5 for in if else endif endfor true null resource "t" é 🙂 <<<<<<< ======= >>>>>>> '.split(
        " ",
      ),
      ...'%{ if x }|%{ endif }|%{ for a in b }|%{ endfor }|~}|\n|\n|\r\n|\n  |\n}|  E\n|\nresource "a" "b" {\n'.split(
        "|",
      ),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom(" ", "", " ").map((glue) => parts.join(glue)));

/** The sample, cut short, with stretches left out, doubled or replaced. */
const damaged = fc
  .array(fc.tuple(fc.nat(sample.length), fc.nat(30), fc.oneof(fc.constant(""), soup)), { minLength: 1, maxLength: 3 })
  .map((edits) =>
    edits.reduce((text, [at, length, into]) => text.slice(0, at) + into + text.slice(at + length), sample),
  );

const anyText = fc.oneof(
  soup,
  damaged,
  fc.string({ unit: "binary" }),
  fc.nat(sample.length).map((end) => sample.slice(0, end)),
);

/** Parts lie inside what they are parts of, in order and without overlap. */
function checkSpans({ span, parts }: Part): void {
  let { start } = span;
  for (const part of parts) {
    if (part.span.start < start || part.span.end > span.end || part.span.start > part.span.end)
      throw new Error(`${JSON.stringify(part.span)} in ${JSON.stringify(span)} after ${start}`);
    checkSpans(part);
    start = part.span.end;
  }
}

function checkFile(text: string, file: HclFile): void {
  expect(file.body.span).toEqual({ start: 0, end: text.length });
  checkSpans(partsOf(file));
  expect(file.problems.length).toBeLessThanOrEqual(20);
  const ordered = [...file.problems].sort((a, b) => a.span.start - b.span.start);
  expect(file.problems).toEqual(ordered);
  for (const { span } of file.problems) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  }
  checkSpans({ span: { start: 0, end: text.length }, parts: file.comments.map((span) => ({ span, parts: [] })) });
}

test("any text is a file whose spans nest, whatever is wrong with it", () => {
  fc.assert(
    fc.property(anyText, (text) => checkFile(text, readHcl(text))),
    { numRuns: 1500 },
  );
});

test("any text is a template and an expression", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const span = { start: 0, end: text.length };
      checkSpans({ span, parts: readHclTemplate(text).parts.map(partOfTemplate) });
      checkSpans({ span, parts: [partOf(readHclExpression(text).value)] });
    }),
    { numRuns: 1000 },
  );
});

/** The names of all arguments, and whether a body says that it lacks some. */
function contentOf(body: Body): { readonly names: readonly string[]; readonly isTorn: boolean } {
  const inner = body.blocks.map((block) => contentOf(block.body));
  return {
    names: [...body.attributes.map(({ name }) => name), ...inner.flatMap(({ names }) => names)],
    isTorn: body.gap !== undefined || inner.some(({ isTorn }) => isTorn),
  };
}

test("a file in which something is lost says so", () => {
  const whole = contentOf(readHcl(sample).body).names.length;
  for (let at = 0; at < sample.length; at += 1) {
    const { body, problems } = readHcl(sample.slice(0, at) + sample.slice(at + 1));
    const { names, isTorn } = contentOf(body);
    if (problems.length > 0 && names.length < whole) expect([at, isTorn]).toEqual([at, true]);
  }
});

test("a fault in one block leaves the other blocks whole", () => {
  const block = (name: string): string =>
    `resource "t" "${name}" {\n  a = "1"\n  b {\n    c = [1, 2]\n  }\n  d = { e = 2 }\n}\n`;
  const broken = block("broken");
  fc.assert(
    fc.property(
      fc.nat(broken.length - 2),
      fc.constantFrom("", "{", "}", '"', "[", "]", "(", ")", "=", "${", ",", "'", "<<E"),
      (at, into) => {
        const text = block("first") + broken.slice(0, at) + into + broken.slice(at + 1) + block("last");
        const file = readHcl(text);
        const labels = file.body.blocks
          .filter(({ type }) => type === "resource")
          .map(({ labels: [, name] }) => name?.text);
        expect([labels[0], labels.at(-1)], text).toEqual(["first", "last"]);
        for (const { body } of [file.body.blocks[0], file.body.blocks.at(-1)].flatMap((one) => one ?? [])) {
          expect(
            body.attributes.map(({ name }) => name),
            text,
          ).toEqual(["a", "d"]);
          expect(body.gap, text).toBeUndefined();
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("the decoded text of a template leads back to the characters it was written with", () => {
  const written = fc.array(fc.constantFrom("a", " ", "é", "🙂", "\n", "\n  ", "\n    ", "$${", "%%{", "$", "}"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(written, fc.constantFrom("<<E\n", "<<-E\n"), (pieces, head) => {
      const text = `a = ${head}${pieces.join("")}\nE\n`;
      const value = readHcl(text).body.attributes[0]?.value;
      const decoded = value?.kind === "template" ? decodeRuns(value.parts) : undefined;
      if (decoded === undefined) throw new Error(`no text: ${text}`);
      for (let at = 0; at < decoded.text.length; at += 1) {
        const from = decoded.toHost(at);
        const character = decoded.text.charAt(at);
        const isEscape = /^(?:\$\$|%%)\{/.test(text.slice(from)) && /[$%{]/.test(character);
        if (!isEscape) expect(text.charAt(from), text).toBe(character);
        expect(decoded.toHost(at + 1)).toBeGreaterThanOrEqual(from);
      }
    }),
    { numRuns: 500 },
  );
});

describe("hostile texts", () => {
  const times = 50_000;
  test.for([
    ["brackets", `a = ${"[".repeat(times)}`],
    ["brackets that are closed", `a = ${"[".repeat(times)}${"]".repeat(times)}`],
    ["signs", `a = ${"-".repeat(times)}`],
    ["a sum", `a = 1${" + 1".repeat(times)}`],
    ["a reference", `a = b${".c[0]".repeat(times)}`],
    ["choices", `a = ${"b ? c : ".repeat(times)}d`],
    ["blocks", "a {\n".repeat(times)],
    ["blocks on one line", "a { b = 1, ".repeat(times)],
    ["texts in texts", `a = ${'"${'.repeat(times)}`],
    ["directives", `a = "${"%{ if x }".repeat(times)}"`],
    ["heredocs", "a = <<E\n}\n".repeat(times)],
    ["comments", "/* \n".repeat(times)],
    ["blocks that are not closed", 'resource "a" "b" {\n  x = 1\n'.repeat(times / 10)],
    ["braces too many", "a {\n  b {\n  }\n  }\n}\n".repeat(times / 10)],
    ["merge conflicts", "<<<<<<< a\n=======\n".repeat(times)],
    ["lines in brackets", `a = [\n${"b = (1\n".repeat(times)}`],
  ] as const)("%s by the thousand are read in little time, to a tree of little depth", ([, text]) => {
    const before = performance.now();
    for (const read of [readHcl, readHclTemplate, readHclExpression]) JSON.stringify(read(text));
    // a second or so: what takes quadratic time takes minutes
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe.skipIf(!existsSync(corpus))("real files (skipped where ../shared/corpus is absent)", () => {
  test("have no faults", () => {
    const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.(?:tf|tfvars)$/.test(path),
    );
    for (const path of paths) {
      const text = readFileSync(join(corpus, path), "utf8");
      const file = readHcl(text);
      expect([path, file.problems, file.body.gap]).toEqual([path, [], undefined]);
      checkSpans(partsOf(file));
    }
    expect(paths.length).toBeGreaterThan(1000);
  });
});
