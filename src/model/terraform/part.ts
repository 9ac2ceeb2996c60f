/**
 * Values of a configuration that is computed rather than written down. Each keeps the expression it stands at, so that a finding
 * can underline what its author wrote, and where the value itself is written, so that the reader can go there.
 */
import {
  type Body,
  type Decoded,
  noteGap,
  type Place,
  type Reference,
  type Route,
  type Tree,
  Unknown,
  type Value,
} from "../../syntax/index.ts";
import type { SourceText, Span } from "../../text/index.ts";

/** A stretch of a file. */
export interface Stand {
  readonly file: SourceText;
  readonly span: Span;
  /** Notes that the span will be asked for, where finding it costs a scan of the file. */
  readonly want?: () => void;
}

/** A text with the file its characters come from: a literal, a heredoc, a file that was read, a template with its holes filled. */
export interface Written extends Decoded {
  readonly file: SourceText;
  /** True when the characters are those of the whole file. */
  readonly isWholeFile: boolean;
  /** Where a stretch of it stands, where a hole or an escape that fills it stands for more characters or fewer. */
  readonly toSpan?: (span: Span) => Span;
  /** The holes that stay in it as they are written, and what is known of the expressions in them. */
  readonly holes?: ReadonlyMap<string, Unknown>;
}

/** A text that `jsondecode` has read. */
export interface Decoding {
  readonly written: Written;
  readonly tree: Tree;
}

/** Where in such a text an object or list is. */
export interface Within {
  readonly decoding: Decoding;
  readonly route: Route;
}

/** What a part is made of beside its value. */
interface About {
  readonly key?: Span | undefined | (() => Span | undefined);
  readonly isLiteral?: boolean;
  readonly authored?: Stand | undefined;
  /** May be worked out when it is first asked for: it is for findings only. */
  readonly written?: Written | undefined | (() => Written | undefined);
  readonly json?: Part | undefined;
  readonly decoded?: Within | undefined;
  readonly body?: Body | undefined;
}

const nothing: About = {};

type Content = ReadonlyMap<string, Part> | readonly Part[] | Value;

/** A value with its place, and with the parts it consists of. There are very many: what few of them have is kept in one place. */
export class Part {
  /** Where it stands: the expression in the block that was asked for, or the block itself. */
  readonly at: Stand;
  readonly #content: Content;
  readonly #about: About;
  readonly #stand: Stand | undefined;
  #value: Value | undefined;
  #extent: Extent | undefined;

  constructor(content: Content, at: Stand, about: About = nothing, stand?: Stand) {
    this.#content = content;
    this.at = at;
    this.#about = about;
    this.#stand = stand;
  }

  /** True when the expression is the value itself, so that an edit of it changes just this. */
  get isLiteral(): boolean {
    return this.#about.isLiteral === true;
  }

  /** Where the value is written, when that is not where it stands: a local, a variable's default, a file of values. */
  get authored(): Stand | undefined {
    return this.#about.authored;
  }

  /** Where the characters of a text are written. */
  get written(): Written | undefined {
    const { written } = this.#about;
    return typeof written === "function" ? written() : written;
  }

  /** What a text made by `jsonencode` holds. */
  get json(): Part | undefined {
    return this.#about.json;
  }

  /** Where an object or list is written that `jsondecode` has read. */
  get decoded(): Within | undefined {
    return this.#about.decoded;
  }

  /** The block it stands for, where it is one. */
  get body(): Body | undefined {
    return this.#about.body;
  }

  static unknown(why: string, at: Stand, reference?: Reference): Part {
    return new Part(new Unknown(why, reference), at);
  }

  /** The plain value, put together from its parts when first asked for. */
  get value(): Value {
    this.#value ??= this.#assemble();
    return this.#value;
  }

  /** What names it: an attribute's name, a block's type and labels; undefined for an item of a list. */
  get key(): Span | undefined {
    const { key } = this.#about;
    return typeof key === "function" ? key() : key;
  }

  /** How much there is of it: what grows by naming itself is told by this. */
  get extent(): Extent {
    this.#extent ??= extentOf(this.#content);
    return this.#extent;
  }

  /** Why the value is not known; undefined when it is, whatever its own parts are. */
  get unknown(): Unknown | undefined {
    return this.#content instanceof Unknown ? this.#content : undefined;
  }

  get isNull(): boolean {
    return this.#content === null;
  }

  get isObject(): boolean {
    return this.#content instanceof Map;
  }

  get isList(): boolean {
    return Array.isArray(this.#content);
  }

  /** A member or an item; undefined when there is none. */
  get(step: string | number): Part | undefined {
    const content = this.#content;
    const found =
      content instanceof Map
        ? (content as ReadonlyMap<string, Part>).get(String(step))
        : Array.isArray(content) && typeof step === "number"
          ? (content[step] as Part | undefined)
          : undefined;
    return found === undefined || this.#stand === undefined ? found : found.standing(this.#stand);
  }

  /** The members with their names, in order; empty for anything but an object. */
  get members(): readonly (readonly [string, Part])[] {
    const content = this.#content;
    if (!(content instanceof Map)) return [];
    return [...(content as ReadonlyMap<string, Part>).keys()].map((name) => [name, this.get(name) as Part] as const); // a name of its own
  }

  /** The items, in order; empty for anything but a list. */
  get items(): readonly Part[] {
    const content = this.#content;
    if (!Array.isArray(content)) return [];
    const stand = this.#stand;
    return stand === undefined
      ? (content as readonly Part[])
      : (content as readonly Part[]).map((item) => item.standing(stand));
  }

  /** The same value, named by an expression elsewhere: it and all its parts stand there. */
  standing(at: Stand): Part {
    const { key, written, json, decoded, body } = this.#about;
    const authored = this.authored ?? (this.unknown === undefined ? this.at : undefined);
    return new Part(this.#content, at, { key, written, json, decoded, body, authored }, at);
  }

  /** The same value under a name. */
  named(key: About["key"]): Part {
    return new Part(this.#content, this.at, { ...this.#about, key }, this.#stand);
  }

  /** The same value with what is now known of its text. */
  with(about: Pick<About, "written" | "json">): Part {
    return new Part(this.#content, this.at, { ...this.#about, ...about }, this.#stand);
  }

  /** The part a route leads to. */
  find(route: Route): Part | undefined {
    return route.reduce<Part | undefined>((part, step) => part?.get(step), this);
  }

  #assemble(): Value {
    const content = this.#content;
    if (content instanceof Map) {
      const entries = [...(content as ReadonlyMap<string, Part>)].map(([name, part]) => [name, part.value] as const);
      const value = Object.fromEntries(entries);
      if (this.body?.gap !== undefined) noteGap(value, this.body.gap);
      return value;
    }
    if (Array.isArray(content)) return (content as readonly Part[]).map((part) => part.value);
    return content as Value; // neither a map nor a list of parts
  }
}

/** How large and how deep a value is, parts that it names twice counted twice. Texts count by length: a bound on this is one on the memory. */
interface Extent {
  readonly size: number;
  readonly depth: number;
}

const one: Extent = { size: 1, depth: 1 };

function extentOf(content: Content): Extent {
  if (typeof content === "string")
    return content.length < 128 ? one : { size: 1 + Math.floor(content.length / 128), depth: 1 };
  if (typeof content !== "object" || content === null || content instanceof Unknown) return one;
  let size = 1;
  let depth = 0;
  for (const part of (content as ReadonlyMap<string, Part> | readonly Part[]).values()) {
    const { extent } = part;
    size += extent.size;
    if (extent.depth > depth) ({ depth } = extent);
  }
  return { size, depth: depth + 1 };
}

/** A document of computed values: the tree that fields read, with the places its parts stand at. */
export interface PartTree {
  readonly value: Value;
  readonly problems: readonly [];
  readonly root: Part;
  readonly places: (routes: readonly Route[]) => readonly (Place | undefined)[];
}

/** Lets fields read a part and what belongs to it. */
export function partTree(root: Part): PartTree {
  return lazyPartTree(root.value, () => root);
}

/** The same for a value whose parts are made when a place is first asked for. */
export function lazyPartTree(value: Value, make: () => Part): PartTree {
  let root: Part | undefined;
  const rootPart = (): Part => (root ??= make());
  const places = (routes: readonly Route[]): readonly (Place | undefined)[] => {
    const parts = routes.map((route) => rootPart().find(route));
    for (const part of parts) part?.at.want?.();
    return parts.map((part) => part && { key: part.key, value: part.at.span });
  };
  return {
    value,
    problems: [],
    get root() {
      return rootPart();
    },
    places,
  };
}
