import { type Decoded, decodeString, type Place, type Route, readJson, type Tree } from "../syntax/index.ts";
import type { SourceText, Span } from "../text/index.ts";
import type { Part, PartTree } from "./terraform/part.ts";
import type { Homes } from "./terraform/spell.ts";

/** How a document is written, which decides how a change to it is spelled. */
export type DocLanguage = "json" | "yaml" | "hcl" | "embedded" | "none";

/** A text as its language means it, with the file that holds its characters, which need not be the document's. */
export interface DecodedText extends Decoded {
  readonly file: SourceText;
  /** Where a stretch of it stands, where its ends alone do not tell. */
  readonly toSpan?: (span: Span) => Span;
}

/** The string that a document stands in: its content, and the way from an offset in it to the file. */
export interface Host {
  readonly content: string;
  readonly toFile: (offset: number) => number;
}

interface About {
  readonly host?: Host;
  readonly address?: string | undefined;
  readonly homes?: Homes | undefined;
  readonly note?: string | undefined;
  readonly isTyped?: boolean;
}

/**
 * One parsed text and the file it stands in: a whole file, or a text inside a string of one (its host then leads back).
 * Places are found in one scan for everything that findings have asked for by then, never one by one.
 */
export class Doc {
  readonly file: SourceText;
  readonly tree: Tree;
  readonly language: DocLanguage;
  /** The address of the Terraform block that the document is; undefined for other documents. */
  readonly address: string | undefined;
  /** Where a Terraform block keeps what the vendor keeps elsewhere. */
  readonly homes: Homes | undefined;
  /** What a reader should know of any place in it, in a sentence. */
  readonly note: string | undefined;
  /** True for the settings of a Terraform block: numbers and switches in quotes are as good as those without, and the other way round. */
  readonly isTyped: boolean;
  readonly #host: Host | undefined;
  readonly #found = new Map<string, Place | undefined>();
  #wanted = new Map<string, Route>();

  constructor(file: SourceText, tree: Tree, language: DocLanguage = "json", about: About = {}) {
    this.file = file;
    this.tree = tree;
    this.language = language;
    this.#host = about.host;
    this.address = about.address;
    this.homes = about.homes;
    this.note = about.note;
    this.isTyped = about.isTyped ?? false;
  }

  /** What a route of a Terraform block leads to, with what is known of its expression; undefined in other documents. */
  part(route: Route): Part | undefined {
    return this.language === "hcl" && "root" in this.tree ? (this.tree as Tree & PartTree).root.find(route) : undefined; // only such a tree has a root
  }

  /** The content of a text with the way back to the file, to underline a part of it; undefined for what is no text. */
  decode(route: Route): DecodedText | undefined {
    if (this.language === "hcl") return this.part(route)?.written;
    const decoded = this.#decode(route);
    return decoded && { ...decoded, file: this.file };
  }

  #decode(route: Route): Decoded | undefined {
    if (this.language === "yaml" && "decodeScalar" in this.tree) {
      return (this.tree as Tree & { decodeScalar: (route: Route) => Decoded | undefined }).decodeScalar(route); // a YAML tree has it
    }
    const [place] = this.tree.places([route]);
    if (place === undefined || this.language === "none") return undefined;
    const host = this.#host;
    if (host === undefined) return decodeString(this.file.text, place.value);
    const inner = decodeString(host.content, place.value);
    return { text: inner.text, toHost: (offset) => host.toFile(inner.toHost(offset)) };
  }

  /** A YAML scalar as it is written, quotes included; undefined in other languages, whose values are written in one way only. */
  sourceOf(route: Route): string | undefined {
    if (this.language !== "yaml" || !("sourceOf" in this.tree)) return undefined;
    return (this.tree as Tree & { sourceOf: (route: Route) => string | undefined }).sourceOf(route); // a YAML tree has it
  }

  /** The JSON document that a text of this one holds, with places in this file; undefined when it does not parse. */
  inside(route: Route, content: string): Doc | undefined {
    const tree = readJson(content);
    if (tree === undefined) return undefined;
    const written = this.part(route)?.written;
    let decoded: Decoded | undefined = written;
    const toFile = (offset: number): number => {
      decoded ??= this.decode(route);
      return decoded?.toHost(offset) ?? this.place(route)?.value.start ?? 0;
    };
    return new Doc(written?.file ?? this.file, tree, "embedded", { host: { content, toFile } });
  }

  /** True for a document that reading its text strictly gives again. */
  get isPlainJson(): boolean {
    return this.language === "json" && this.tree.problems.length === 0 && !("isTemplated" in this.tree);
  }

  /** Notes that the place of a route will be asked for. */
  want(route: Route): void {
    const key = JSON.stringify(route);
    if (!this.#found.has(key)) this.#wanted.set(key, route);
  }

  /** The place of a route in the file; undefined when the document has no such part. */
  place(route: Route): Place | undefined {
    const key = JSON.stringify(route);
    if (!this.#found.has(key)) {
      this.#wanted.set(key, route);
      const routes = [...this.#wanted.entries()];
      this.#wanted = new Map();
      const places = this.tree.places(routes.map(([, wanted]) => wanted));
      routes.forEach(([name], index) => this.#found.set(name, this.#inFile(places[index])));
    }
    return this.#found.get(key);
  }

  #inFile(place: Place | undefined): Place | undefined {
    const map = this.#host?.toFile;
    if (place === undefined || map === undefined) return place;
    const span = (inner: Span): Span => ({ start: map(inner.start), end: map(inner.end) });
    return { key: place.key && span(place.key), value: span(place.value) };
  }
}

/** A text without values of its own, which is only searched, or whose values are worked out elsewhere. */
export function plainDoc(file: SourceText, problems: Tree["problems"] = []): Doc {
  return new Doc(file, { value: undefined, problems, places: (routes) => routes.map(() => undefined) }, "none");
}
