import { readJson, readLooseJson, type Tree } from "../../syntax/index.ts";
import type { Entry, Files, SourceText } from "../../text/index.ts";
import { Doc } from "../doc.ts";
import type { Field } from "../field.ts";
import type { Project } from "../nodes/project.ts";
import type { Document } from "../nodes/writing.ts";

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
}

/** Larger files are not read: no vendor's document comes near, and a bound keeps a hostile one from taking the memory. */
export const maxBytes = 64 * 1024 * 1024;

/** Reads JSON at full speed, or tolerantly where it is no plain JSON. */
export async function parseJson(file: SourceText): Promise<Doc> {
  return new Doc(file, readJson(file.text) ?? (await readLooseJson(file.text)));
}

/** A text without values of its own: only searched. */
export function plainTree(): Tree {
  return { value: undefined, problems: [], places: (routes) => routes.map(() => undefined) };
}
