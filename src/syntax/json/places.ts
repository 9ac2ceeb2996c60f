/**
 * Where values stand in plain JSON. `JSON.parse` keeps no places and is too fast to give up, so the text is scanned again
 * for the few that are asked for.
 */
import type { Span } from "../../text/index.ts";
import type { Place, Route } from "../contract.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACE = 0x20;
const BOM = 0xfeff;

// Hopping by regular expression is twice as fast as a loop over characters once warm, and four times before that.
const QUOTE_OR_BRACKET = /["{}[\]]/g;
const NOT_SPACE = /[^ \n\r\t]/g;

/** One node of the trie of routes: who asked for this part, and which parts of it are wanted. */
interface Want {
  readonly asked: number[];
  readonly members: Map<string, Want>;
  readonly items: Map<number, Want>;
  lastItem: number;
  isFound: boolean;
}

/** A container the scan is inside of; `index` counts its parts. */
interface Frame {
  readonly want: Want;
  readonly key: Span | undefined;
  readonly start: number;
  readonly isList: boolean;
  index: number;
}

/**
 * The places of many routes in one scan of a text that `JSON.parse` accepts.
 *
 * Only containers on a route are read key by key, all else is skipped. An object on a route is read to its end
 * even when all its parts are found, because a later member of the same name would win, as in `JSON.parse`.
 */
export function scanPlaces(text: string, routes: readonly Route[]): (Place | undefined)[] {
  const found: (Place | undefined)[] = routes.map(() => undefined);
  if (routes.length > 0) new Scan(text, found).run(trieOf(routes));
  return found;
}

function newWant(): Want {
  return { asked: [], members: new Map(), items: new Map(), lastItem: -1, isFound: false };
}

function trieOf(routes: readonly Route[]): Want {
  const root = newWant();
  routes.forEach((route, number) => {
    let want = root;
    for (const step of route) want = childOf(want, step);
    want.asked.push(number);
  });
  return root;
}

function childOf(want: Want, step: string | number): Want {
  const known = typeof step === "string" ? want.members.get(step) : want.items.get(step);
  if (known !== undefined) return known;
  const child = newWant();
  if (typeof step === "string") want.members.set(step, child);
  else {
    want.items.set(step, child);
    want.lastItem = Math.max(want.lastItem, step);
  }
  return child;
}

/** Iterates instead of recursing: routes and documents may be deeper than the stack. */
class Scan {
  readonly #text: string;
  readonly #found: (Place | undefined)[];
  readonly #stack: Frame[] = [];
  #at: number;

  constructor(text: string, found: (Place | undefined)[]) {
    this.#text = text;
    this.#found = found;
    this.#at = skipSpace(text, text.charCodeAt(0) === BOM ? 1 : 0);
  }

  run(root: Want): void {
    this.#enter(root, undefined);
    for (
      let frame = this.#stack.at(-1);
      frame !== undefined && this.#at < this.#text.length;
      frame = this.#stack.at(-1)
    ) {
      this.#at = skipSpace(this.#text, this.#at);
      const code = this.#text.charCodeAt(this.#at);
      if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.#leave(frame);
      else if (code === COMMA) {
        this.#at += 1;
        frame.index += 1;
      } else if (frame.isList) this.#item(frame);
      else this.#member(frame);
    }
  }

  #item({ index, want }: Frame): void {
    const item = want.items.get(index);
    if (item !== undefined) this.#enter(item, undefined);
    else if (index > want.lastItem) this.#at = skipToClose(this.#text, this.#at) - 1;
    else this.#at = skipValue(this.#text, this.#at);
  }

  #member({ want }: Frame): void {
    const key = { start: this.#at, end: stringEnd(this.#text, this.#at) };
    const member = want.members.get(nameAt(this.#text, key));
    this.#at = skipSpace(this.#text, key.end);
    if (this.#text.charCodeAt(this.#at) === COLON) this.#at = skipSpace(this.#text, this.#at + 1);
    if (member === undefined) {
      this.#at = skipValue(this.#text, this.#at);
      return;
    }
    if (member.isFound) this.#forget(member);
    this.#enter(member, key);
  }

  /** Reads a wanted value: steps into it when parts of it are wanted too. */
  #enter(want: Want, key: Span | undefined): void {
    const start = this.#at;
    const code = this.#text.charCodeAt(start);
    if (code === OPEN_BRACE ? want.members.size > 0 : code === OPEN_BRACKET && want.items.size > 0) {
      want.isFound = true;
      this.#stack.push({ want, key, start, isList: code === OPEN_BRACKET, index: 0 });
      this.#at += 1;
    } else {
      this.#at = skipValue(this.#text, start);
      this.#record(want, { key, value: { start, end: this.#at } });
    }
  }

  #leave({ want, key, start }: Frame): void {
    this.#stack.pop();
    this.#at += 1;
    this.#record(want, { key, value: { start, end: this.#at } });
  }

  #record(want: Want, place: Place): void {
    want.isFound = true;
    for (const number of want.asked) this.#found[number] = place;
  }

  /** A member of the same name came again: what was found under the first one does not count. */
  #forget(want: Want): void {
    const todo = [want];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      next.isFound = false;
      for (const number of next.asked) this.#found[number] = undefined;
      todo.push(...next.members.values(), ...next.items.values());
    }
  }
}

function nameAt(text: string, { start, end }: Span): string {
  const raw = text.slice(start + 1, end - 1);
  // The token is a string of a text that JSON.parse took, so this neither throws nor gives anything but a string.
  return raw.includes("\\") ? (JSON.parse(text.slice(start, end)) as string) : raw;
}

function skipSpace(text: string, from: number): number {
  if (text.charCodeAt(from) > SPACE) return from;
  NOT_SPACE.lastIndex = from;
  return NOT_SPACE.test(text) ? NOT_SPACE.lastIndex - 1 : text.length;
}

function skipValue(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return stringEnd(text, at);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return skipToClose(text, at + 1);
  return scalarEnd(text, at);
}

function scalarEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) break;
  }
  return at;
}

/** From inside a container to just after the bracket that closes it. */
function skipToClose(text: string, from: number): number {
  let depth = 1;
  QUOTE_OR_BRACKET.lastIndex = from;
  while (QUOTE_OR_BRACKET.test(text)) {
    const after = QUOTE_OR_BRACKET.lastIndex;
    const code = text.charCodeAt(after - 1);
    if (code === QUOTE) QUOTE_OR_BRACKET.lastIndex = stringEnd(text, after - 1);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (depth > 1) depth -= 1;
    else return after;
  }
  return text.length;
}

function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return text.length;
}
