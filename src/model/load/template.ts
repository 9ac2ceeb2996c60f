/**
 * Includes and variables followed as the merging tool would, except that every value keeps the place where it is written: a
 * finding must point at the snippet.
 */
import { type Route, Unknown, type Value } from "../../syntax/index.ts";
import type { Doc } from "../doc.ts";
import { type Context, Field } from "../field.ts";
import { IncludeMark, type Tool } from "../nodes/writing.ts";
import { folderOf, isBelow, join } from "../paths.ts";
import { hasPlaceholder, substitute, variablesIn } from "../placeholder.ts";
import type { Site } from "../site.ts";
import { isObject } from "../value.ts";

/** The documents a template may include, and the disk's word on whether a file is there. */
export interface Snippets {
  /** Parses a file once; undefined when it is not there or may not be read. */
  readonly doc: (path: string) => Promise<Doc | undefined>;
  readonly exists: (path: string, root: string) => boolean;
}

/** The variables in force for one environment of a project, or for one data source that renders a template. */
export interface Scope {
  /** The environment's name or the data source's address; "" where a project has neither. */
  readonly environment: string;
  readonly variable: (name: string) => Field | undefined;
  /** True when the tool takes the variable: it has a value and, where the project keeps definitions, one of those. */
  readonly isDefined: (name: string) => boolean;
  /** Why not all definitions are in view; undefined when they are. */
  readonly gap: string | undefined;
}

export interface TemplateRoot {
  readonly path: string;
  /** The template itself, where it is no file but a text in some other document. */
  readonly document?: () => Promise<Doc>;
  readonly tool: Tool;
  /** Where the paths of markers begin, for the tools that start at the template's own folder. */
  readonly base: string;
  /** What includes must not leave. */
  readonly top: string;
  readonly scope: Scope | undefined;
  /** Files that the tool takes variables from and that are no JSON: they belong to what is read for the template. */
  readonly broken?: readonly string[];
}

export const marker = "#include:";
/** Bounds against templates that include themselves into the sky: depth of a chain, parts of one tree, and their characters. */
const maxDepth = 50;
const maxParts = 20_000;
const maxCharacters = 64 * 1024 * 1024;

/** A file still to be read, with the files and the markers that lead to it. */
interface Step {
  readonly path: string;
  readonly chain: readonly string[];
  readonly via: readonly Site[];
}

/** A main file with everything it includes, ready to be followed: every part is parsed beforehand. */
export class Template {
  readonly root: TemplateRoot;
  readonly marks: IncludeMark[] = [];
  /** Every variable named in a string, by file and route, as the field it stands on. */
  readonly variables: { readonly field: Field; readonly name: string }[] = [];
  readonly files = new Set<string>();
  /** Which bound was met, in words; what lies past it is left out. */
  overflow: string | undefined;
  readonly #docs = new Map<string, Doc>();
  #main: PartContext | undefined;
  #parts = 0;
  #characters = 0;

  private constructor(root: TemplateRoot) {
    this.root = root;
  }

  /** Reads the main file and, breadth first, all that it leads to. */
  static async open(root: TemplateRoot, snippets: Snippets): Promise<Template> {
    const template = new Template(root);
    const waiting: Step[] = [{ path: root.path, chain: [root.path], via: [] }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (template.files.has(next.path)) continue;
      template.files.add(next.path);
      const doc = next.path === root.path && root.document ? await root.document() : await snippets.doc(next.path);
      if (doc === undefined) continue;
      template.#docs.set(next.path, doc);
      for (const target of await template.#scan(doc, next, snippets)) waiting.push(target);
    }
    return template;
  }

  /** The main document with its includes and variables in force. */
  get main(): Field | undefined {
    const doc = this.#docs.get(this.root.path);
    this.#main ??= new PartContext(this, this.root.path, [this.root.path]);
    return doc && new Field(doc, doc.tree.value, { context: this.#main });
  }

  /** The document and the path that a marker's text leads to from a file; undefined when it leads nowhere, in a circle, or past the bounds. */
  follow(
    text: string,
    file: string,
    chain: readonly string[],
  ): { readonly doc: Doc; readonly context: PartContext } | undefined {
    const target = this.#target(text);
    const path =
      target === undefined ? undefined : this.#candidates(file, target).find((candidate) => this.#docs.has(candidate));
    const doc = path === undefined || chain.includes(path) ? undefined : this.#docs.get(path);
    if (doc === undefined || path === undefined) return undefined;
    this.#parts++;
    this.#characters += doc.file.text.length;
    if (chain.length >= maxDepth) this.overflow ??= `includes are nested more than ${maxDepth} deep`;
    else if (this.#parts > maxParts) this.overflow ??= `its includes come to more than ${maxParts} parts`;
    else if (this.#characters > maxCharacters)
      this.overflow ??= `its includes come to more than ${maxCharacters} characters`;
    else return { doc, context: new PartContext(this, path, [...chain, path]) };
    return undefined;
  }

  /** Notes the markers and variables of a document and says what to read next. */
  async #scan(doc: Doc, { chain, via }: Step, snippets: Snippets): Promise<readonly Step[]> {
    const next: Step[] = [];
    const { text, path: file } = doc.file;
    const hasMarkers = text.includes(marker);
    if (!hasMarkers && !text.includes("${env.")) return next;
    const root = new Field(doc, doc.tree.value, { via });
    for (const { value, route } of strings(doc.tree.value)) {
      if (value.includes("${env."))
        for (const name of variablesIn(this.#unescaped(value)))
          this.variables.push({ field: fieldAt(root, route), name });
      if (!value.includes(marker)) continue;
      const field = fieldAt(root, route);
      const outcome = await this.#outcome(value, file, chain, snippets);
      this.marks.push(
        new IncludeMark(field, this.#target(value) ?? value.slice(marker.length), this.root.tool, outcome),
      );
      if (outcome.is === "followed")
        next.push({ path: outcome.file, chain: [...chain, outcome.file], via: [...via, field.site] });
    }
    return next;
  }

  /** The Property Manager CLI keeps a placeholder that a backslash stands before. */
  #unescaped(value: string): string {
    return this.root.tool === "property-manager-cli" ? value.replaceAll("\\${", "") : value;
  }

  async #outcome(
    value: string,
    file: string,
    chain: readonly string[],
    snippets: Snippets,
  ): Promise<IncludeMark["outcome"]> {
    const { tool, base, scope } = this.root;
    // The provider reads the template's folder and nothing above it; where the folder is only guessed, the project bounds it.
    const top = tool === "terraform" && scope !== undefined ? base : this.root.top;
    if (!value.startsWith(marker) || value.indexOf(marker, marker.length) !== -1)
      return { is: "not-alone", text: value };
    const target = this.#target(value);
    if (target === undefined)
      return { is: "unknown", why: `the path ${value.slice(marker.length)} is filled in elsewhere` };
    const candidates = this.#candidates(file, target);
    const outside = candidates.filter((candidate) => !isBelow(candidate, top));
    const path = candidates.find((candidate) => isBelow(candidate, top) && snippets.exists(candidate, this.root.top));
    if (path === undefined) {
      if (outside.length === candidates.length) return { is: "outside", root: top };
      return /\.json\s+\S/.test(target) ? { is: "not-alone", text: value } : { is: "missing", looked: candidates };
    }
    if (chain.includes(path)) return { is: "cycle", files: [...chain.slice(chain.indexOf(path)), path] };
    const doc = await snippets.doc(path);
    return doc === undefined
      ? { is: "unreadable", file: path, why: "it cannot be read" }
      : { is: "followed", file: path };
  }

  /** The path after the marker, variables filled in; undefined when one of them is not known. */
  #target(value: string): string | undefined {
    const path = value.slice(value.indexOf(marker) + marker.length).trim();
    if (!hasPlaceholder(path)) return path;
    const full = substitute(path, (name) => {
      const found = this.root.scope?.variable(name)?.value;
      return typeof found === "string" ? found : undefined;
    });
    return full === undefined || hasPlaceholder(full) ? undefined : full;
  }

  #candidates(file: string, target: string): readonly string[] {
    const fromBase = join(this.root.base, target);
    const fromFile = join(folderOf(file), target);
    if (this.root.tool === "powershell") return [fromFile];
    return this.root.tool === "unknown" && fromFile !== fromBase ? [fromBase, fromFile] : [fromBase];
  }
}

/** One part in its place in the merged tree; a marker in it is followed once, however often it is asked for. */
class PartContext implements Context {
  readonly #template: Template;
  readonly #file: string;
  readonly #chain: readonly string[];
  readonly #followed = new Map<string, ReturnType<Template["follow"]>>();

  constructor(template: Template, file: string, chain: readonly string[]) {
    this.#template = template;
    this.#file = file;
    this.#chain = chain;
  }

  variable(name: string): Field | undefined {
    return this.#template.root.scope?.variable(name);
  }

  include(field: Field): Field | undefined {
    if (typeof field.value !== "string") return undefined;
    const key = JSON.stringify(field.route);
    const part = this.#followed.has(key)
      ? this.#followed.get(key)
      : this.#template.follow(field.value, this.#file, this.#chain);
    this.#followed.set(key, part);
    const { parent, key: name, base } = field;
    return (
      part &&
      new Field(part.doc, part.doc.tree.value, {
        parent,
        key: name,
        context: part.context,
        via: [...field.via, field.site],
        base,
      })
    );
  }
}

/** Every text of a value with its route, without recursion. */
export function* strings(value: Value | undefined): Generator<{ readonly value: string; readonly route: Route }> {
  const waiting: { value: Value | undefined; route: Route }[] = [{ value, route: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === "string") yield { value: next.value, route: next.route };
    else if (next.value instanceof Unknown) continue;
    else if (Array.isArray(next.value)) {
      for (let index = next.value.length - 1; index >= 0; index--)
        waiting.push({ value: next.value[index], route: [...next.route, index] });
    } else if (isObject(next.value)) {
      for (const name of Object.keys(next.value).reverse())
        waiting.push({ value: next.value[name], route: [...next.route, name] });
    }
  }
}

/** The field at a route below another, nothing followed. */
function fieldAt(root: Field, route: Route): Field {
  return route.reduce<Field>((field, key) => {
    const { value } = field;
    const inner = Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[String(key)] : undefined;
    return new Field(field.doc, inner, { parent: field, key });
  }, root);
}
