/**
 * One unit of checking as it is put together. It can be let go of after its turn, which keeps the memory of a run to one
 * property.
 */
import { SourceText } from "../../text/index.ts";
import type { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { Include, Property } from "../nodes/property.ts";
import type { RuleTree } from "../nodes/rule-tree.ts";
import type { Tool } from "../nodes/writing.ts";
import {
  type Document,
  Document as DocumentNode,
  type IncludeMark,
  type OrphanSnippet,
  type VariableUse,
} from "../nodes/writing.ts";
import { type Loading, parseJson, readWithin, type TreeFile } from "./loading.ts";
import { Owners } from "./owners.ts";
import { buildTree, type FoundTree, findTrees } from "./papi.ts";

/** What is checked together: one property's trees with the files they are written in. */
export interface Unit {
  readonly documents: readonly Document[];
  readonly trees: readonly RuleTree[];
  readonly properties: readonly Property[];
  readonly includes: readonly Include[];
  readonly marks: readonly IncludeMark[];
  readonly variables: readonly VariableUse[];
  readonly orphans: readonly OrphanSnippet[];
  /** True for what only the account has: it is no part of what the project changes. */
  readonly isLive: boolean;
  /** Lets go of the trees once they have been checked; what other nodes need of them stays. */
  readonly release: () => void;
}

/** Where a tree comes from: the property its template is for, and the tool that merges it. */
interface TreeOrigin {
  readonly property?: Property | undefined;
  readonly include?: Include | undefined;
  readonly tool?: Tool;
  /** Where the rule format stands, where it is known beforehand. */
  readonly format?: Field | undefined;
}

/** A unit in the making: its documents, each parsed once, and the trees found in them. */
export class UnitBuilder {
  readonly #loading: Loading;
  readonly #byPath: ReadonlyMap<string, TreeFile>;
  readonly #docs = new Map<string, Doc>();
  readonly #owners: Owners;
  readonly #trees: RuleTree[] = [];

  constructor(loading: Loading, byPath: ReadonlyMap<string, TreeFile>, rootPaths: readonly string[]) {
    this.#loading = loading;
    this.#byPath = byPath;
    this.#owners = new Owners(loading, rootPaths);
  }

  /** The document of a path, be it a file of the run or one that an include leads to; undefined when it cannot be read. */
  async open(path: string): Promise<Doc | undefined> {
    const known = this.#docs.get(path) ?? this.#byPath.get(path)?.doc ?? this.#loading.fields.get(path)?.doc;
    const file = known?.file ?? this.#byPath.get(path)?.file ?? this.#read(path);
    if (file === undefined) return undefined;
    const doc = known ?? (await parseJson(file));
    this.#docs.set(path, doc);
    return doc;
  }

  /** Builds the trees of a document and gives each its property or include; says whether there was any. */
  addTrees(document: Field, about: TreeOrigin = {}): boolean {
    const found = findTrees(document);
    for (const one of found) {
      const tree = buildTree(one, document.context, { tool: about.tool, format: formatOf(one, about) });
      this.#owners.adopt(tree, one, about.property ?? about.include, document.doc.file.path);
      this.#trees.push(tree);
    }
    return found.length > 0;
  }

  /** Takes a property or include of which no tree is in view. */
  addOwner(owner: Property | Include): void {
    this.#owners.add(owner);
  }

  finish(notes: Partial<Pick<Unit, "marks" | "variables" | "orphans" | "isLive">> = {}): Unit {
    const { properties, includes } = this.#owners;
    const documents = [...this.#docs.values()].map(
      (doc) => new DocumentNode(doc.file, "json", doc, this.#trees.length > 0),
    );
    this.#owners.note(this.#trees);
    const release = (): void => {
      this.#owners.release();
      for (const { file } of documents) file.forget();
    };
    return {
      marks: [],
      variables: [],
      orphans: [],
      isLive: false,
      ...notes,
      documents,
      trees: this.#trees,
      properties,
      includes,
      release,
    };
  }

  /** A part that is none of the run's tree files: a list of variables, or a file from elsewhere below the root. */
  #read(path: string): SourceText | undefined {
    const { files, documents, skipped, unreadable } = this.#loading;
    const known = documents.find((document) => document.file.path === path)?.file;
    if (known !== undefined) return known;
    const read = readWithin(files, path);
    if (!read.ok) {
      if (!unreadable.some(({ file }) => file === path)) unreadable.push({ file: path, message: read.why });
      return undefined;
    }
    const at = skipped.findIndex(({ file }) => file === path);
    if (at !== -1) skipped.splice(at, 1);
    return new SourceText(path, read.text(), this.#loading.files.revision);
  }
}

/**
 * Where the rule format of a tree stands. Terraform sends the format of the property or include; the template takes only `rules` and
 * `comments` of the envelope, so that a format written in it reaches nothing. The Property Manager CLI keeps the format in what it
 * knows of the environment.
 */
function formatOf({ envelope }: FoundTree, { tool, property, include, format: given }: TreeOrigin): Field | undefined {
  if (given !== undefined) return given;
  const owner = property ?? include;
  const sent = owner?.field.doc.language === "hcl" ? owner.get("ruleFormat") : undefined;
  if (sent?.isAbsent === false) return sent;
  if (tool === "terraform") return undefined;
  const own = envelope?.get("ruleFormat");
  if (property === undefined || own?.isAbsent === false) return own;
  const suggested = property.get("suggestedRuleFormat");
  const format = suggested.isAbsent ? property.get("latestVersionInfo", "ruleFormat") : suggested;
  return format.isAbsent ? own : format;
}

/** The root of a document with nothing followed. */
export function rootField(doc: Doc): Field {
  return new Field(doc, doc.tree.value);
}
