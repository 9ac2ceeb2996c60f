/** What the expressions of a block refer to, found in the writing alone: nothing need be worked out for it. */
import type { Block, Body, Expression, TemplatePart } from "../../syntax/index.ts";
import type { Span } from "../../text/index.ts";

/** A reference as it stands in the text. */
export interface WrittenReference {
  readonly target: string;
  readonly path: readonly (string | number)[];
  readonly setting: string;
  readonly span: Span;
}

/** Names that mean something wherever they stand, but are declared nowhere. */
const builtIn: ReadonlySet<string> = new Set(["each", "count", "self", "path", "terraform"]);

/** `resource.TYPE.NAME` is another way to write `TYPE.NAME` (Terraform, internal/addrs/parse_ref.go). */
export const managed = "resource";

/** All references of a body, in the order written. */
export function referencesOf(body: Body): readonly WrittenReference[] {
  const walk = new Walk();
  walk.body(body, "", new Set());
  return walk.found.toSorted((a, b) => a.span.start - b.span.start);
}

/** All references of one expression, which is that of a setting. */
export function referencesIn(expression: Expression, setting: string): readonly WrittenReference[] {
  const walk = new Walk();
  walk.expression(expression, setting, new Set());
  return walk.found;
}

class Walk {
  readonly found: WrittenReference[] = [];

  body(body: Body, setting: string, names: ReadonlySet<string>): void {
    for (const { name, value } of body.attributes) this.expression(value, below(setting, name), names);
    for (const block of body.blocks) this.#block(block, setting, names);
  }

  /** In the content of a `dynamic` block its label, or its iterator, is a name of its own. */
  #block(block: Block, setting: string, names: ReadonlySet<string>): void {
    if (block.type !== "dynamic") return this.body(block.body, below(setting, block.type), names);
    const label = block.labels[0]?.text ?? "";
    const iterator = block.body.attributes.find(({ name }) => name === "iterator")?.value;
    const inner = new Set([...names, iterator?.kind === "variable" ? iterator.name : label]);
    for (const { name, value } of block.body.attributes)
      if (name !== "iterator") this.expression(value, below(setting, label), names);
    for (const content of block.body.blocks) this.body(content.body, below(setting, label), inner);
  }

  expression(expression: Expression, setting: string, names: ReadonlySet<string>): void {
    if (this.#chain(expression, setting, names)) return;
    const each = (...inner: readonly (Expression | undefined)[]): void => {
      for (const one of inner) if (one !== undefined) this.expression(one, setting, names);
    };
    switch (expression.kind) {
      case "template":
        return this.#parts(expression.parts, setting, names);
      case "member":
      case "unary":
      case "parenthesized":
        return each(expression.of);
      case "index":
        return each(expression.of, expression.key);
      case "splat":
        return each(expression.of, ...expression.steps.filter((step) => typeof step !== "string"));
      case "call":
        return each(...expression.args);
      case "tuple":
        return each(...expression.items);
      case "object":
        for (const { key, value } of expression.items) {
          const name = keyOf(key) ?? (key.kind === "variable" ? key.name : undefined);
          if (key.kind !== "variable") this.expression(key, setting, names);
          this.expression(value, name === undefined ? setting : below(setting, String(name)), names);
        }
        return undefined;
      case "conditional":
        return each(expression.condition, expression.then, expression.otherwise);
      case "binary":
        return each(expression.left, expression.right);
      case "for":
        return this.#for(expression, setting, names);
      default:
        return undefined; // a literal, or a name by itself
    }
  }

  #for(expression: Extract<Expression, { kind: "for" }>, setting: string, names: ReadonlySet<string>): void {
    this.expression(expression.in, setting, names);
    const inner = new Set([
      ...names,
      expression.valueName,
      ...(expression.keyName === undefined ? [] : [expression.keyName]),
    ]);
    for (const one of [expression.key, expression.value, expression.condition])
      if (one !== undefined) this.expression(one, setting, inner);
  }

  #parts(parts: readonly TemplatePart[], setting: string, names: ReadonlySet<string>): void {
    for (const part of parts) {
      if (part.kind === "interpolation") this.expression(part.value, setting, names);
      else if (part.kind === "if") {
        this.expression(part.condition, setting, names);
        this.#parts([...part.then, ...part.otherwise], setting, names);
      } else if (part.kind === "for-directive") {
        this.expression(part.in, setting, names);
        const inner = new Set([...names, part.valueName, ...(part.keyName === undefined ? [] : [part.keyName])]);
        this.#parts(part.body, setting, inner);
      }
    }
  }

  /** Takes a chain such as `akamai_property.shop[0].id` that begins with a name; says whether it was one. */
  #chain(expression: Expression, setting: string, names: ReadonlySet<string>): boolean {
    const steps: (string | number)[] = [];
    let isPlain = true;
    let at = expression;
    while (at.kind === "member" || at.kind === "index" || at.kind === "splat") {
      if (at.kind === "member") steps.unshift(at.name);
      else if (at.kind === "splat") {
        const after = at.steps.filter((step) => typeof step === "string");
        steps.unshift(...after);
      } else {
        const key = keyOf(at.key);
        if (key === undefined) {
          this.expression(at.key, setting, names);
          isPlain = false;
          steps.length = 0;
        } else steps.unshift(key);
      }
      at = at.of;
    }
    if (at.kind !== "variable") return false;
    if (names.has(at.name) || builtIn.has(at.name)) return true;
    const isManaged = at.name === managed;
    const count = at.name === "data" || isManaged ? 2 : 1;
    const own = steps.slice(0, count);
    if (own.length < count || own.some((step) => typeof step === "number")) return isPlain && steps.length > 0;
    const target = (isManaged ? own : [at.name, ...own]).join(".");
    this.found.push({ target, path: steps.slice(count), setting, span: expression.span });
    return true;
  }
}

function keyOf(key: Expression): string | number | undefined {
  if (key.kind === "literal" && typeof key.value === "number") return key.value;
  if (key.kind !== "template") return undefined;
  const [only] = key.parts;
  return key.parts.length === 1 && only?.kind === "text" ? only.text : undefined;
}

const below = (setting: string, name: string): string => (setting === "" ? name : `${setting}.${name}`);
