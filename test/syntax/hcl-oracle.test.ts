/** The reader held against HashiCorp's own, compiled to WebAssembly: what it reads, and what it refuses. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Body,
  type Expression,
  type ObjectItem,
  readHcl,
  readHclExpression,
  type TemplatePart,
} from "../../src/syntax/hcl/index.ts";
import { sample } from "./hcl-sample.ts";

const root = join(import.meta.dirname, "../..");
const corpus = join(root, "../shared/corpus");
const oracle = join(root, ".cache/oracles/node_modules/@cdktn/hcl2json");

interface Hcl2Json {
  readonly parse: (name: string, text: string) => Promise<unknown>;
  readonly getExpressionAst: (name: string, text: string) => Promise<TheirNode>;
}

function files(): readonly { readonly path: string; readonly text: string }[] {
  const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:tf|tfvars)$/.test(path),
  );
  return paths.sort().map((path) => ({ path, text: readFileSync(join(corpus, path), "utf8") }));
}

/** What hcl2json makes of a body: attributes as values, blocks as lists below their labels. */
function projectBody(body: Body, text: string): unknown {
  const out: { [name: string]: unknown } = {};
  for (const { name, value } of body.attributes) out[name] = project(value, text);
  for (const block of body.blocks) {
    let into = out;
    const path = [block.type, ...block.labels.map((label) => label.text)];
    for (const step of path.slice(0, -1)) into = (into[step] ??= {}) as { [name: string]: unknown }; // made here, or a block's
    const last = path.at(-1) ?? "";
    into[last] = [...((into[last] ?? []) as readonly unknown[]), projectBody(block.body, text)]; // only made here
  }
  return out;
}

function project(value: Expression, text: string): unknown {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "template":
      return projectTemplate(value.parts, text);
    case "tuple":
      return value.items.map((item) => project(item, text));
    case "object":
      return Object.fromEntries(value.items.map((item) => [projectKey(item, text), project(item.value, text)]));
    case "unary":
      if (value.of.kind !== "literal") return source(value, text);
      return value.operator === "-" ? -Number(value.of.value) : value.of.value !== true;
    default:
      return source(value, text);
  }
}

function source({ span }: Expression, text: string): string {
  return `\${${text.slice(span.start, span.end)}}`;
}

function projectKey({ key }: ObjectItem, text: string): string {
  if (key.kind === "template") return String(projectTemplate(key.parts, text));
  if (key.kind === "literal") return String(key.value);
  return key.kind === "member" ? source(key, text).slice(2, -1) : source(key, text);
}

/** A text that is one interpolation is the value itself. */
function projectTemplate(parts: readonly TemplatePart[], text: string): unknown {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "interpolation") return project(first.value, text);
  return parts.map((part) => projectPart(part, text)).join("");
}

function projectPart(part: TemplatePart, text: string): string {
  switch (part.kind) {
    case "text":
      return part.text.replace(/([$%])\{/g, "$1$1{");
    case "interpolation":
      return part.value.kind === "template" || part.value.kind === "literal"
        ? String(project(part.value, text))
        : source(part.value, text);
    case "if": {
      const inner = (branch: readonly TemplatePart[]): string => branch.map((one) => projectPart(one, text)).join("");
      const otherwise = part.otherwise.length > 0 ? `%{else}${inner(part.otherwise)}` : "";
      return `%{if ${source(part.condition, text).slice(2, -1)}}${inner(part.then)}${otherwise}%{endif}`;
    }
    case "for-directive": {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`;
      const inner = part.body.map((one) => projectPart(one, text)).join("");
      return `%{for ${names} in ${source(part.in, text).slice(2, -1)}}${inner}%{endfor}`;
    }
  }
}

/** A small generator with a seed: the mutants are the same in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SNIPPETS = [
  "}",
  "{",
  '"',
  "[",
  "]",
  "(",
  ")",
  "=",
  ",",
  "\n",
  " ",
  "${",
  "%{ if x }",
  "<<EOT\n",
  "#",
  "/*",
  ".",
  ":",
  "x",
  "1",
  "-",
  "?",
  "...",
  "for",
];

function mutate(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const snippet = SNIPPETS[random(SNIPPETS.length)] ?? "";
  switch (random(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + snippet + text.slice(at);
    case 2:
      return text.slice(0, at) + snippet + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + text.slice(at + 1 + random(20));
    default: {
      const lines = text.split("\n");
      lines.splice(random(lines.length), 1);
      return lines.join("\n");
    }
  }
}

const operators = ["||", "&&", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%"];
const { expression: expressions } = fc.letrec<{ expression: string; term: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    tie("term"),
    fc
      .tuple(tie("expression"), fc.constantFrom(...operators), tie("expression"))
      .map(([left, operator, right]) => `${left} ${operator} ${right}`),
    fc.tuple(tie("expression"), tie("expression"), tie("expression")).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
  ),
  term: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b.c", "1", "true", "var.d[0].e"),
    tie("term").map((of) => `!${of}`),
    tie("term").map((of) => `- ${of}`),
    tie("expression").map((of) => `(${of})`),
    tie("expression").map((of) => `f(${of})`),
  ),
}));

/** The operands of every operator and condition, as they are written. */
function collect(value: Expression, text: string, into: string[]): void {
  const written = ({ span }: Expression): string => text.slice(span.start, span.end);
  switch (value.kind) {
    case "binary":
      into.push(`${written(value.left)} ¦ ${written(value.right)}`);
      for (const part of [value.left, value.right]) collect(part, text, into);
      return;
    case "conditional":
      into.push(`${written(value.condition)} ¦ ${written(value.then)} ¦ ${written(value.otherwise)}`);
      for (const part of [value.condition, value.then, value.otherwise]) collect(part, text, into);
      return;
    case "unary":
      into.push(`${value.operator} ¦ ${written(value.of)}`);
      return collect(value.of, text, into);
    case "parenthesized":
      return collect(value.of, text, into);
    case "call":
      for (const argument of value.args) collect(argument, text, into);
      return;
    default:
      return;
  }
}

/** The same of hcl2json's tree, as far as it is used here. */
interface TheirNode {
  readonly type: string;
  readonly children: readonly TheirNode[];
  readonly meta?: { readonly [name: string]: string };
}

function collectTheirs({ type, children, meta = {} }: TheirNode, into: string[]): void {
  if (type === "binaryOp") into.push(`${meta["lhsExpression"]} ¦ ${meta["rhsExpression"]}`);
  if (type === "conditional")
    into.push(`${meta["conditionExpression"]} ¦ ${meta["trueExpression"]} ¦ ${meta["falseExpression"]}`);
  if (type === "unaryOp") into.push(`${meta["operator"] === "negate" ? "-" : "!"} ¦ ${meta["valueExpression"]}`);
  for (const child of children) collectTheirs(child, into);
}

describe.skipIf(!existsSync(corpus) || !existsSync(oracle))(
  "HashiCorp's reader (skipped where ../shared/corpus is absent, and until `npm run oracles` installs it)",
  () => {
    // a package that is not installed for everybody has no types here
    const load = (): Hcl2Json => createRequire(import.meta.url)(join(oracle, "build/index.js")) as Hcl2Json;

    test("reads the same from every real file", async () => {
      const { parse } = load();
      for (const { path, text } of files()) {
        const theirs = await parse(path, text);
        expect(projectBody(readHcl(text).body, text), path).toEqual(theirs);
      }
    });

    test("accepts and refuses the same mutants, and reads the same from those it accepts", {
      timeout: 120_000,
    }, async () => {
      const { parse } = load();
      const real = files().filter(({ text }) => text.length > 0 && text.length < 8000);
      const random = generator(20240607);
      const differ: string[] = [];
      const total = 2500;
      let refused = 0;
      for (let index = 0; index < total; index += 1) {
        // One in five comes from the sample, which has more of the language than real files have.
        const text = index % 5 === 0 ? sample : (real[random(real.length)]?.text ?? "");
        const mutant = mutate(text, random);
        const theirs: { readonly value: unknown } | { readonly refusal: string } = await parse("a.tf", mutant).then(
          (value) => ({ value }),
          (error: unknown) => ({ refusal: String(error) }),
        );
        const { body, problems } = readHcl(mutant);
        const isRefused = "refusal" in theirs;
        refused += isRefused ? 1 : 0;
        // It also computes what is constant, and refuses what cannot be: that is no matter of syntax.
        if (isRefused && !theirs.refusal.includes("parse config")) continue;
        if (isRefused !== problems.length > 0) differ.push(`${JSON.stringify(mutant)} ${JSON.stringify(theirs)}`);
        else if (!isRefused) expect(projectBody(body, mutant), mutant).toEqual(theirs.value);
      }
      expect(Math.abs(refused / total - 0.5), `${refused} refused`).toBeLessThan(0.2);
      expect(1 - differ.length / total, differ.join("\n")).toBeGreaterThanOrEqual(0.98);
    });

    test("groups operators, conditions and steps in the same way", { timeout: 60_000 }, async () => {
      const { getExpressionAst } = load();
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(expressions, async (text) => {
          const ours: string[] = [];
          collect(readHclExpression(text).value, text, ours);
          const theirs: string[] = [];
          collectTheirs(await getExpressionAst("a.tf", text), theirs);
          expect(ours.sort(), text).toEqual(theirs.sort());
          compared += ours.length;
        }),
        { numRuns: 500 },
      );
      expect(compared).toBeGreaterThan(500);
    });
  },
);
