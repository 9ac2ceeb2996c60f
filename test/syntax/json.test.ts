import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Place, type Route, Unknown, type Value } from "../../src/syntax/contract.ts";
import { decodeString, quote, readJson } from "../../src/syntax/json/index.ts";
import type { Span } from "../../src/text/index.ts";

function slice(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end);
}

function routesOf(value: Value, route: Route = []): Route[] {
  if (typeof value !== "object" || value === null || value instanceof Unknown) return [route];
  const steps: [string | number, Value][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [route, ...steps.flatMap(([step, part]) => routesOf(part, [...route, step]))];
}

function valueAt(value: Value, route: Route): Value | undefined {
  // Routes come from the value itself, so every step finds a container.
  return route.reduce<Value | undefined>((part, step) => (part as { [key: string | number]: Value })[step], value);
}

/** Spells a value with the spaces that the numbers ask for, and now and then a character as an escape. */
function spell(value: Value, spaces: () => string): string {
  const list = (parts: string[]) => parts.join(`${spaces()},${spaces()}`);
  if (Array.isArray(value)) return `[${spaces()}${list(value.map((part: Value) => spell(part, spaces)))}${spaces()}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([key, part]) => `${escaped(key)}${spaces()}:${spaces()}${spell(part, spaces)}`,
    );
    return `{${spaces()}${list(members)}${spaces()}}`;
  }
  return typeof value === "string" ? escaped(value) : JSON.stringify(value);
}

function escaped(text: string): string {
  const spelled = Array.from(text, (sign) =>
    "aeiou".includes(sign) ? `\\u00${sign.charCodeAt(0).toString(16)}` : JSON.stringify(sign).slice(1, -1),
  );
  return `"${spelled.join("")}"`;
}

const anyJson = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Value);
const anySpaces = fc.infiniteStream(fc.constantFrom("", " ", "\n", "\t", "\r\n", "  ", "\n    "));

describe("readJson", () => {
  test.for([
    ["a byte order mark is passed over", '\uFEFF{"a": 1}', { a: 1 }],
    ["a name like __proto__ is a name like any other", '{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
    ["a scalar is a document", "null", null],
  ] as const)("%s", ([, text, value]) => {
    expect(readJson(text)?.value).toEqual(value);
  });

  test.for(["", "{", '{"a": ${x}}', "{'a': 1}", '{"a": 1,}', "\uFEFF"])("%j is left to the loose reader", (text) => {
    expect(readJson(text)).toBeUndefined();
  });

  test("any text is read or refused without throwing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readJson(text)?.places([[], ["a"], [0]])));
  });
});

describe("places", () => {
  test.for([
    ["a member has the places of its name and its value", '{"a": {"b": "x"}}', ["a", "b"], '"b"', '"x"'],
    ["a list item has no name", '{"a": [1, 22]}', ["a", 1], undefined, "22"],
    ["the root has no name", " [1] ", [], undefined, "[1]"],
    ["of two members of one name the last counts", '{"a": 1, "a": 2}', ["a"], '"a"', "2"],
    [
      "what a later member of the same name lacks is not there",
      '{"a": {"b": 1}, "a": {"c": 2}}',
      ["a", "b"],
      undefined,
      undefined,
    ],
    [
      "a later scalar hides the parts of an earlier object",
      '{"a": {"b": 1}, "a": 2}',
      ["a", "b"],
      undefined,
      undefined,
    ],
    ["names are compared as they are meant", '{"\\u0061": 1}', ["a"], '"\\u0061"', "1"],
    ["a quote inside a string does not end it", '{"x": "\\\\\\"}", "a": 1}', ["a"], '"a"', "1"],
    ["brackets inside strings do not count", '{"x": ["]}"], "a": 1}', ["a"], '"a"', "1"],
    ["offsets count a byte order mark", '\uFEFF{"a": 1}', ["a"], '"a"', "1"],
    ["a name is no index", '{"0": 1}', [0], undefined, undefined],
    ["an index is no name", "[1]", ["0"], undefined, undefined],
    ["a list is no longer than it is", "[1, 2]", [2], undefined, undefined],
  ] as const)("%s", ([, text, route, key, value]) => {
    const [place] = readJson(text)?.places([route]) ?? [];
    expect([slice(text, place?.key), slice(text, place?.value)]).toEqual([key, value]);
  });

  test("the route of every part leads to the text of that part", () => {
    fc.assert(
      fc.property(anyJson, anySpaces, (value, spaces) => {
        const text = spell(value, () => spaces.next().value);
        const routes = routesOf(value);
        const places = readJson(text)?.places(routes) ?? [];
        routes.forEach((route, index) => {
          expect(JSON.parse(slice(text, places[index]?.value) ?? "")).toEqual(valueAt(value, route));
          const name = route.at(-1);
          if (typeof name === "string") expect(JSON.parse(slice(text, places[index]?.key) ?? "")).toBe(name);
          else expect(places[index]?.key).toBeUndefined();
        });
      }),
    );
  });

  test("the spans of siblings do not overlap, and parts lie inside their whole", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = JSON.stringify(value, undefined, 2);
        const routes = routesOf(value);
        const places = readJson(text)?.places(routes) ?? [];
        const ends = new Map<string, number>();
        routes.forEach((route, index) => {
          if (route.length === 0) return;
          const { key, value: span } = places[index] as Place; // the property above shows that all are found
          const parent = JSON.stringify(route.slice(0, -1));
          const whole = places[routes.findIndex((other) => JSON.stringify(other) === parent)]?.value;
          expect(key?.start ?? span.start).toBeGreaterThanOrEqual(ends.get(parent) ?? whole?.start ?? 0);
          expect(span.end).toBeLessThanOrEqual(whole?.end ?? 0);
          // Names that look like numbers come first in the object, not in the order of the routes: text order is the same here.
          ends.set(parent, span.end);
        });
      }),
    );
  });

  test("deep nesting does not exhaust the stack", () => {
    const depth = 3000;
    const text = "[".repeat(depth) + "]".repeat(depth);
    const route = Array.from({ length: depth - 1 }, () => 0);
    expect(readJson(text)?.places([route])).toEqual([{ key: undefined, value: { start: depth - 1, end: depth + 1 } }]);
  });
});

describe("decodeString", () => {
  test("an offset after an escape is found in the file", () => {
    const text = '{"pem": "-----BEGIN\\nMII\\u00e9x"}';
    const decoded = decodeString(text, { start: 8, end: text.length - 1 });
    expect(decoded.text).toBe("-----BEGIN\nMIIéx");
    expect(text.slice(decoded.toHost(decoded.text.indexOf("MII")), decoded.toHost(decoded.text.length))).toBe(
      "MII\\u00e9x",
    );
  });

  test("any string comes back, and every character is found where it is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(9), (content, indent) => {
        const token = escaped(content);
        const text = " ".repeat(indent) + token;
        const decoded = decodeString(text, { start: indent, end: text.length });
        expect(decoded.text).toBe(content);
        for (let at = 0; at < content.length; at += 1) {
          const written = text.slice(decoded.toHost(at), decoded.toHost(at + 1));
          expect(JSON.parse(`"${written}"`)).toBe(content[at]);
        }
        expect([decoded.toHost(-1), decoded.toHost(content.length + 9)]).toEqual([indent + 1, text.length - 1]);
      }),
    );
  });

  test("a value is spelled as JSON", () => {
    expect(quote({ a: ["x\n", 1, null] })).toBe('{"a":["x\\n",1,null]}');
  });
});
