/** Terraform's JSON syntax, brought to the form of the native one: what stands in a file has one model, however it is spelled. */
import {
  type Attribute,
  type Block,
  type Body,
  decodeString,
  type Expression,
  type HclFile,
  type Place,
  type Route,
  readJson,
  type Value,
} from "../../syntax/index.ts";
import type { Span } from "../../text/index.ts";
import { isObject } from "../value.ts";
import { readHclTemplate } from "./hcl.ts";
import { entryOf } from "./values.ts";

/** The labels that a block of each type has. */
const labelCounts: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  locals: 0,
  terraform: 0,
  import: 0,
  moved: 0,
  removed: 0,
};

/** Reads a `.tf.json` file; undefined for a text that is no JSON. */
export function readTerraformJson(text: string): HclFile | undefined {
  const reader = JsonBodies.open(text);
  return reader && { body: reader.configuration(), problems: [], comments: [] };
}

/** Reads a `.tfvars.json` file; undefined for a text that is no JSON. */
export function readValuesJson(text: string): HclFile | undefined {
  const reader = JsonBodies.open(text);
  return reader && { body: reader.values(), problems: [], comments: [] };
}

const nowhere: Span = { start: 0, end: 0 };

class JsonBodies {
  readonly #text: string;
  readonly #value: Value;
  readonly #places: ReadonlyMap<string, Place>;

  private constructor(text: string, value: Value, places: ReadonlyMap<string, Place>) {
    this.#text = text;
    this.#value = value;
    this.#places = places;
  }

  static open(text: string): JsonBodies | undefined {
    const tree = readJson(text);
    if (tree?.value === undefined) return undefined;
    const routes = allRoutes(tree.value);
    const found = tree.places(routes);
    const places = new Map<string, Place>();
    routes.forEach((route, at) => {
      const place = found[at];
      if (place !== undefined) places.set(JSON.stringify(route), place);
    });
    return new JsonBodies(text, tree.value, places);
  }

  configuration(): Body {
    const blocks = membersOf(this.#value).flatMap(([type, value]) =>
      this.#labelled(type, value, [type], entryOf(labelCounts, type) ?? 0),
    );
    return { attributes: [], blocks, span: this.#place([]).value, gap: undefined };
  }

  values(): Body {
    return { ...this.#body(this.#value, []), blocks: [] };
  }

  /** The blocks of a type: each label is one more level of objects, and a list stands for several blocks. */
  #labelled(type: string, value: Value, route: Route, labels: number): readonly Block[] {
    if (Array.isArray(value))
      return (value as readonly Value[]).flatMap((item, at) => this.#labelled(type, item, [...route, at], labels));
    if (labels > 0)
      return membersOf(value).flatMap(([name, inner]) => this.#labelled(type, inner, [...route, name], labels - 1));
    if (!isObject(value)) return [];
    const names = route.slice(1).filter((step) => typeof step === "string");
    const place = this.#place(route);
    const key = place.key ?? place.value;
    return [
      {
        type,
        typeSpan: this.#place([type]).key ?? key,
        labels: names.map((text) => ({ text, span: key })),
        body: this.#body(value, route),
        header: key,
        span: { start: key.start, end: place.value.end },
      },
    ];
  }

  #body(value: Value, route: Route): Body {
    const members = membersOf(value).filter(([name]) => name !== "//");
    const dynamic = members.filter(([name]) => name === "dynamic");
    const attributes = members
      .filter(([name]) => name !== "dynamic")
      .map(([name, inner]): Attribute => {
        const place = this.#place([...route, name]);
        const nameSpan = place.key ?? nowhere;
        const expression = this.#expression(inner, [...route, name]);
        return { name, nameSpan, value: expression, span: { start: nameSpan.start, end: place.value.end } };
      });
    const blocks = dynamic.flatMap(([name, inner]) =>
      this.#labelled(name, inner, [...route, name], 1).map(contentAsBlock),
    );
    return { attributes, blocks, span: this.#place(route).value, gap: undefined };
  }

  #expression(value: Value, route: Route): Expression {
    const span = this.#place(route).value;
    if (Array.isArray(value)) {
      const items = (value as readonly Value[]).map((item, at) => this.#expression(item, [...route, at]));
      return { kind: "tuple", items, span };
    }
    if (isObject(value)) {
      const items = membersOf(value).map(([name, inner]) => {
        const at = this.#place([...route, name]);
        const key = at.key ?? nowhere;
        const parts = [{ kind: "text", text: name, isExact: false, span: key }] as const;
        const keyTemplate = { kind: "template", parts, isHeredoc: false, span: key } as const;
        return {
          key: keyTemplate,
          value: this.#expression(inner, [...route, name]),
          span: { start: key.start, end: at.value.end },
        };
      });
      return { kind: "object", items, span };
    }
    return typeof value === "string"
      ? this.#template(value, span)
      : { kind: "literal", value: value as null | boolean | number, span }; // JSON has no other scalars
  }

  /** A text is a template; its parts stand where the whole text does, unless it is plain. */
  #template(text: string, span: Span): Expression {
    const { parts } = readHclTemplate(text);
    if (parts.every(({ kind }) => kind === "text")) {
      const isExact = decodeString(this.#text, span).text.length === span.end - span.start - 2;
      const inner = isExact ? { start: span.start + 1, end: span.end - 1 } : span;
      const plain = parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
      return { kind: "template", parts: [{ kind: "text", text: plain, isExact, span: inner }], isHeredoc: false, span };
    }
    return { kind: "template", parts: standingAt(parts, span), isHeredoc: false, span };
  }

  #place(route: Route): Place {
    return this.#places.get(JSON.stringify(route)) ?? { key: undefined, value: nowhere };
  }
}

/** `"dynamic": { "x": { "for_each": …, "content": { … } } }`: the content is a block in the native syntax. */
function contentAsBlock(block: Block): Block {
  const content = block.body.attributes.find(({ name }) => name === "content");
  if (content?.value.kind !== "object") return block;
  const attributes = content.value.items.map(({ key, value, span }): Attribute => {
    const name = key.kind === "template" && key.parts[0]?.kind === "text" ? key.parts[0].text : "";
    return { name, nameSpan: key.span, value, span };
  });
  const body: Body = { attributes, blocks: [], span: content.value.span, gap: undefined };
  const inner: Block = {
    type: "content",
    typeSpan: content.nameSpan,
    labels: [],
    body,
    header: content.nameSpan,
    span: content.span,
  };
  return { ...block, body: { ...block.body, blocks: [inner] } };
}

function membersOf(value: Value): readonly (readonly [string, Value])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The same syntax with every place replaced by one: a text's escapes hide where its parts stand. */
function standingAt<T>(node: T, span: Span): T {
  if (Array.isArray(node)) return node.map((item: unknown) => standingAt(item, span)) as T; // a list of the same
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([name, inner]: [string, unknown]) => [
    name,
    /span$/i.test(name) ? span : standingAt(inner, span),
  ]);
  return Object.fromEntries(entries) as T; // the same members
}

function allRoutes(root: Value): readonly Route[] {
  const routes: Route[] = [];
  const waiting: { readonly value: Value; readonly route: Route }[] = [{ value: root, route: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, route } = next;
    routes.push(route);
    if (Array.isArray(value))
      (value as readonly Value[]).forEach((item, at) => waiting.push({ value: item, route: [...route, at] }));
    else for (const [name, item] of membersOf(value)) waiting.push({ value: item, route: [...route, name] });
  }
  return routes;
}
