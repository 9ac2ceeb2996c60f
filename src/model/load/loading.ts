/**
 * What the steps of loading hand to each other, and the little that is learned of a rule tree before its turn: parsing all
 * trees at once would take too much memory.
 */
import { type HclFile, readAnyJson } from "../../syntax/index.ts";
import { type Entry, type FileRead, type Files, maxFileBytes, SourceText } from "../../text/index.ts";
import { Doc } from "../doc.ts";
import type { Field } from "../field.ts";
import { Project } from "../nodes/project.ts";
import type { Include, Property } from "../nodes/property.ts";
import type { Document } from "../nodes/writing.ts";
import type { Site } from "../site.ts";
import type { TemplateRoot } from "./template.ts";

/** A file that was left alone, and why. */
export interface Skipped {
  readonly file: string;
  readonly why: string;
}

/** A file that could not be read at all, or not to its end. */
export interface Unreadable {
  readonly file: string;
  readonly message: string;
}

/** A file that holds a rule tree or a part of one; parsed when its turn comes unless it had to be before. */
export interface TreeFile {
  readonly entry: Entry;
  readonly file: SourceText;
  readonly doc: Doc | undefined;
  readonly words: TreeWords;
}

/** What the words of a tree file tell without parsing it. */
export interface TreeWords {
  readonly hasMarkers: boolean;
  /** True when it may be an envelope or a default rule. */
  readonly isWhole: boolean;
  /** Includes come before the properties that use them, and newer versions before older ones: the higher, the earlier. */
  readonly rank: number;
}

/** How a text starts and ends is enough to tell the version an export is of. */
const edge = 4000;

/** Reads the words of a tree file off its text. */
export function wordsOf(text: string): TreeWords {
  const edges = text.length > 2 * edge ? text.slice(0, edge) + text.slice(-edge) : text;
  return wordsIn(edges, (word) => text.includes(word));
}

/** The same off the bytes of a large file, of which no text is made before its turn. */
export function wordsOfBytes(bytes: Buffer): TreeWords {
  const latin = (from: number, to: number): string => bytes.toString("latin1", from, to);
  const { length } = bytes;
  const edges = length > 2 * edge ? latin(0, edge) + latin(length - edge, length) : latin(0, length);
  return wordsIn(edges, (word) => bytes.includes(word));
}

function wordsIn(edges: string, has: (word: string) => boolean): TreeWords {
  const [, kind, version] = /"(property|include)Version"\s*:\s*(\d{1,9})/.exec(edges) ?? [];
  return {
    hasMarkers: has("#include:"),
    isWhole: has('"rules"') || has('"default"'),
    rank: Number(version ?? 0) + (kind === "include" ? 1e10 : 0),
  };
}

/** A file of Terraform configuration or of values for its variables, parsed. */
export interface TerraformInput {
  readonly entry: Entry;
  readonly file: SourceText;
  readonly hcl: HclFile;
  readonly isValues: boolean;
}

/** What loading gathers on its way. */
export interface Loading {
  readonly files: Files;
  readonly project: Project;
  readonly documents: Document[];
  readonly trees: TreeFile[];
  /** Small documents by path. */
  readonly fields: Map<string, Field>;
  readonly skipped: Skipped[];
  readonly unreadable: Unreadable[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** The folders of Terraform files that render templates: they tell which tool merges the snippets below. */
  readonly terraformFolders: Set<string>;
  /** Terraform's own files, which are worked out together when all files have been seen. */
  readonly terraform: TerraformInput[];
  /** Plans and states of Terraform as JSON. */
  readonly plans: Doc[];
  /** Rule templates that Terraform data sources render. */
  readonly templates: { readonly root: TemplateRoot; readonly owner: Property | Include | undefined }[];
  /** The files whose whole content is the tree of some property or include, by path. */
  readonly treeOwners: Map<string, { readonly owner: Property | Include | undefined; readonly via: readonly Site[] }>;
  /** The files that are judged with their holes filled, as some expression renders them, and not by themselves. */
  readonly rendered: Set<string>;
}

/** A loading that has gathered nothing yet. */
export function emptyLoading(): Omit<Loading, "files" | "entries"> {
  return {
    project: new Project(new SourceText("", "")),
    documents: [],
    trees: [],
    fields: new Map(),
    skipped: [],
    unreadable: [],
    terraformFolders: new Set(),
    terraform: [],
    plans: [],
    templates: [],
    treeOwners: new Map(),
    rendered: new Set(),
  };
}

/** Reads a file, unless it is too large. */
export function readWithin(files: Files, path: string): FileRead {
  const read = files.read(path);
  if (!read.ok || read.bytes.length <= maxFileBytes) return read;
  return { ok: false, why: `is ${read.bytes.length} bytes long; at most ${maxFileBytes} are read` };
}

/** Reads JSON at full speed, or tolerantly where it is no plain JSON. */
export async function parseJson(file: SourceText): Promise<Doc> {
  return new Doc(file, await readAnyJson(file.text));
}
