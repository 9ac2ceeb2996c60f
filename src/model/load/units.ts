import { type Entry, SourceText } from "../../text/index.ts";
import type { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { Include } from "../nodes/property.ts";
import { Property } from "../nodes/property.ts";
import type { RuleTree } from "../nodes/rule-tree.ts";
import { type Document, Document as DocumentNode, IncludeMark, OrphanSnippet, type Tool, VariableUse } from "../nodes/writing.ts";
import { type Loading, parseJson } from "./index.ts";
import { buildTree, findTrees, type FoundTree, propertyOf, readInclude } from "./papi.ts";
import { folderOf, foldersUp, isBelow, join, nameOf } from "./paths.ts";
import { pemField } from "./pem.ts";
import { type CliProject, readCliProject } from "./property-manager-cli.ts";
import { marker, type Snippets, strings, Template, type TemplateRoot } from "./template.ts";

/** A file that holds a rule tree or a part of one; parsed when its turn comes unless it had to be before. */
export interface TreeFile {
  readonly entry: Entry;
  readonly file: SourceText;
  readonly doc: Doc | undefined;
}

/** What is checked together: one property's trees with the files they are written in. */
export interface Unit {
  readonly documents: readonly Document[];
  readonly trees: readonly RuleTree[];
  readonly properties: readonly Property[];
  readonly includes: readonly Include[];
  readonly marks: readonly IncludeMark[];
  readonly variables: readonly VariableUse[];
  readonly orphans: readonly OrphanSnippet[];
  /** Lets go of the trees once they have been checked; what other nodes need of them stays. */
  readonly release: () => void;
}

/** The rule trees of a run, one property after the other: template projects first, then files by themselves. */
export async function* units(loading: Loading, cliProjects: readonly CliProject[]): AsyncGenerator<Unit> {
  const plan = new Plan(loading, cliProjects);
  for (const group of plan.groups) yield await plan.templateUnit(group);
  for (const file of plan.loose) yield await plan.looseUnit(file);
}

/** The roots of one project of templates: the same main file once per environment. */
interface Group {
  readonly roots: readonly { readonly root: TemplateRoot; readonly property: Property | undefined }[];
  readonly parts: readonly TreeFile[];
}

class Plan {
  readonly #loading: Loading;
  readonly #byPath: ReadonlyMap<string, TreeFile>;
  readonly groups: Group[] = [];
  readonly loose: TreeFile[] = [];
  readonly #seen = new Set<string>();

  constructor(loading: Loading, cliProjects: readonly CliProject[]) {
    this.#loading = loading;
    this.#byPath = new Map(loading.trees.map((tree) => [tree.file.path, tree]));
    const included = this.#includedFiles();
    for (const cli of cliProjects) {
      const parts = loading.trees.filter(({ file }) => isBelow(file.path, cli.base));
      for (const { file } of parts) this.#seen.add(file.path);
      this.groups.push({ roots: readCliProject(cli, loading.fields, loading.project), parts });
    }
    for (const tree of this.#mainFiles(included)) {
      const base = folderOf(tree.file.path);
      const root: TemplateRoot = { path: tree.file.path, tool: this.#toolOf(tree), base, top: tree.entry.root, scope: undefined };
      this.#seen.add(tree.file.path);
      this.groups.push({ roots: [{ root, property: undefined }], parts: [tree] });
    }
    for (const tree of loading.trees) {
      if (!this.#seen.has(tree.file.path) && !included.has(tree.file.path)) this.loose.push(tree);
    }
  }

  /** Every file that some marker can mean, whatever the tool: such a file is a part, not a tree of its own. */
  #includedFiles(): ReadonlySet<string> {
    const included = new Set<string>();
    for (const { file, doc, entry } of this.#loading.trees) {
      if (doc === undefined) continue;
      for (const { value } of strings(doc.tree.value)) {
        if (!value.startsWith(marker)) continue;
        const target = value.slice(marker.length).trim();
        const path = foldersUp(folderOf(file.path), entry.root).map((folder) => join(folder, target)).find((candidate) => this.#byPath.has(candidate));
        if (path !== undefined && path !== file.path) included.add(path);
      }
    }
    return included;
  }

  /** Files with markers that nothing includes; where a circle leaves none, the first of the circle stands for it. */
  #mainFiles(included: ReadonlySet<string>): readonly TreeFile[] {
    const withMarkers = this.#loading.trees.filter(({ doc, file }) => doc !== undefined && file.text.includes(marker) && !this.#seen.has(file.path));
    const mains = withMarkers.filter(({ file }) => !included.has(file.path));
    const folders = mains.map(({ file }) => folderOf(file.path));
    const stranded = withMarkers.filter(({ file }) => included.has(file.path) && !folders.some((folder) => isBelow(file.path, folder)));
    const first = stranded.find(({ file }) => nameOf(file.path) === "main.json") ?? stranded[0];
    return first === undefined ? mains : [...mains, first];
  }

  #toolOf({ file, entry, doc }: TreeFile): Tool {
    const up = foldersUp(folderOf(file.path), entry.root);
    if (up.slice(0, 3).some((folder) => this.#loading.terraformFolders.has(folder))) return "terraform";
    const root = doc && new Field(doc, doc.tree.value);
    const isBare = root !== undefined && root.get("rules").isAbsent && root.get("name").value === "default";
    return isBare ? "powershell" : "unknown";
  }

  async templateUnit({ roots, parts }: Group): Promise<Unit> {
    const docs = new Map<string, Doc>();
    const snippets: Snippets = {
      exists: (path, root) => this.#byPath.has(path) || this.#loading.files.exists(path, root),
      doc: async (path) => this.#open(path, docs),
    };
    const templates: { template: Template; property: Property | undefined }[] = [];
    for (const { root, property } of roots) templates.push({ template: await Template.open(root, snippets), property });
    const trees: RuleTree[] = [];
    const owners: (Property | Include)[] = [];
    for (const { template, property } of templates) this.#treesOf(template, property, trees, owners);
    const reached = new Set(templates.flatMap(({ template }) => [...template.files]));
    const first = templates[0]?.template;
    const orphans = await this.#orphans(parts, roots[0]?.root, reached, docs);
    for (const { field } of orphans) for (const found of findTrees(field)) trees.push(buildTree(found, undefined));
    this.#noteTrees(trees);
    return {
      documents: [...docs.values()].map((doc) => new DocumentNode(doc.file, "json", doc, doc.tree.problems)),
      trees,
      properties: owners.filter((owner) => owner.kind === "property"),
      includes: owners.filter((owner) => owner.kind === "include"),
      marks: uniqueMarks(templates.map(({ template }) => template)),
      variables: variableUses(templates.map(({ template }) => template)),
      orphans: first === undefined ? [] : orphans,
      release: () => this.#release(owners),
    };
  }

  async #open(path: string, docs: Map<string, Doc>): Promise<Doc | undefined> {
    const seen = docs.get(path) ?? this.#byPath.get(path)?.doc;
    const file = this.#byPath.get(path)?.file ?? seen?.file ?? this.#read(path);
    if (file === undefined) return undefined;
    const doc = seen ?? this.#loading.fields.get(path)?.doc ?? (await parseJson(file));
    docs.set(path, doc);
    return doc;
  }

  /** A part that was not among the files of the run: included from elsewhere below the root. */
  #read(path: string): SourceText | undefined {
    const read = this.#loading.files.read(path);
    const known = this.#loading.documents.find((document) => document.file.path === path)?.file;
    return known ?? (read.ok ? new SourceText(path, read.text()) : undefined);
  }

  #treesOf(template: Template, property: Property | undefined, trees: RuleTree[], owners: (Property | Include)[]): void {
    const main = template.main;
    if (main === undefined) return;
    for (const found of findTrees(main)) {
      const tree = buildTree(found, found.field.context);
      this.#adopt(tree, found, property, template.root.path, owners);
      trees.push(tree);
    }
  }

  /** Parts of a project that no marker reaches; unknown ones are none when a marker's path is not known. */
  async #orphans(parts: readonly TreeFile[], root: TemplateRoot | undefined, reached: ReadonlySet<string>, docs: Map<string, Doc>): Promise<readonly OrphanSnippet[]> {
    if (root === undefined) return [];
    const orphans: OrphanSnippet[] = [];
    const below = root.tool === "property-manager-cli" ? parts : this.#loading.trees.filter(({ file }) => isBelow(file.path, root.base) && root.base !== "");
    for (const { file } of below) {
      if (reached.has(file.path) || (this.#seen.has(file.path) && root.tool !== "property-manager-cli")) continue;
      const doc = await this.#open(file.path, docs);
      if (doc === undefined) continue;
      const field = new Field(doc, doc.tree.value);
      if (findTrees(field).some((tree) => tree.extent === "whole")) continue;
      this.#seen.add(file.path);
      const at = this.loose.findIndex((tree) => tree.file.path === file.path);
      if (at !== -1) this.loose.splice(at, 1);
      orphans.push(new OrphanSnippet(field));
    }
    return orphans;
  }

  async looseUnit({ file, doc: parsed }: TreeFile): Promise<Unit> {
    const doc = parsed ?? (await parseJson(file));
    const root = new Field(doc, doc.tree.value);
    const trees: RuleTree[] = [];
    const owners: (Property | Include)[] = [];
    for (const found of findTrees(root)) {
      const tree = buildTree(found, undefined);
      this.#adopt(tree, found, undefined, file.path, owners);
      trees.push(tree);
    }
    if (trees.length === 0 && doc.tree.problems.length === 0) this.#loading.skipped.push({ file: file.path, why: "JSON of a form edgelint does not know" });
    this.#noteTrees(trees);
    return {
      documents: [new DocumentNode(file, "json", doc, doc.tree.problems)],
      trees,
      properties: owners.filter((owner) => owner.kind === "property"),
      includes: owners.filter((owner) => owner.kind === "include"),
      marks: [],
      variables: [],
      orphans: [],
      release: () => this.#release(owners),
    };
  }

  /** Finds or makes the property or include a tree belongs to. */
  #adopt(tree: RuleTree, found: FoundTree, given: Property | undefined, path: string, owners: (Property | Include)[]): void {
    const into = { project: this.#loading.project, live: false };
    const { envelope } = found;
    if (envelope !== undefined && !envelope.get("includeId").isAbsent) {
      tree.include = readInclude(envelope, into);
      tree.include.tree = tree;
      owners.push(tree.include);
      return;
    }
    if (found.extent !== "whole") return;
    const property = given ?? (envelope && propertyOf(envelope, into)) ?? this.#neighbour(path) ?? this.#newProperty(envelope ?? found.field);
    tree.property = property;
    property.tree = tree;
    owners.push(property);
  }

  /** A hostname list without a name beside the only tree of its folder, or of the folder below, belongs to that tree. */
  #neighbour(path: string): Property | undefined {
    const folder = folderOf(path);
    const roots = [...this.loose.map(({ file }) => file.path), ...this.groups.flatMap(({ roots: [first] }) => (first ? [first.root.path] : []))];
    const alone = (home: string): boolean => roots.filter((root) => isBelow(root, home)).length === 1;
    const unnamed = this.#loading.project.properties.filter(
      (property) => property.tree === undefined && property.id.state === "absent" && property.name.state === "absent" && property.hostnames.length > 0,
    );
    for (const home of [folder, folderOf(folder)]) {
      const here = unnamed.filter((property) => folderOf(property.field.doc.file.path) === home);
      if (here.length === 1 && alone(home)) return here[0];
    }
    return undefined;
  }

  #newProperty(field: Field): Property {
    const property = new Property(this.#loading.project, field.asBase(), false);
    this.#loading.project.addProperty(property);
    return property;
  }

  #noteTrees(trees: readonly RuleTree[]): void {
    const { project } = this.#loading;
    for (const tree of trees) {
      project.noteTree(tree);
      for (const origin of tree.behaviors("origin")) {
        for (const list of ["customCertificates", "customCertificateAuthorities"]) {
          for (const pin of origin.option(list).items()) {
            const text = pemField(pin.get("pemEncodedCert"), "pin", origin);
            if (text !== undefined) project.addPem(text);
          }
        }
      }
    }
  }

  #release(owners: readonly (Property | Include)[]): void {
    const { properties } = this.#loading.project;
    for (const owner of owners) {
      owner.tree = undefined;
      owner.slim();
      const isEmpty = owner.kind === "property" && owner.id.state === "absent" && owner.name.state === "absent" && owner.hostnames.length === 0 && owner.activations.length === 0;
      if (isEmpty) properties.splice(properties.indexOf(owner), 1);
    }
  }
}

/** The marks of one main file read for several environments: the same mark once, the worst outcome first. */
function uniqueMarks(templates: readonly Template[]): readonly IncludeMark[] {
  const marks = new Map<string, IncludeMark>();
  for (const mark of templates.flatMap((template) => template.marks)) {
    const key = JSON.stringify([mark.field.doc.file.path, mark.field.route, mark.target]);
    const seen = marks.get(key);
    if (seen === undefined || seen.outcome.is === "followed") marks.set(key, mark);
  }
  return [...marks.values()];
}

/** Each variable once per file, with the environments that give it no value. */
function variableUses(templates: readonly Template[]): readonly VariableUse[] {
  const uses = new Map<string, { field: Field; name: string; undefinedIn: string[]; gap: string | undefined }>();
  for (const { root, variables } of templates) {
    for (const { field, name } of variables) {
      const key = JSON.stringify([field.doc.file.path, name]);
      const use = uses.get(key) ?? { field, name, undefinedIn: [], gap: undefined };
      uses.set(key, use);
      const gap = root.scope === undefined ? "the definitions of this template's variables are not in view" : root.scope.gap;
      use.gap ??= gap;
      const environment = root.scope?.environment ?? "";
      const isDefined = root.scope?.variable(name) !== undefined;
      if (!isDefined && !use.undefinedIn.includes(environment)) use.undefinedIn.push(environment);
    }
  }
  return [...uses.values()].map(({ field, name, undefinedIn, gap }) => new VariableUse(field, name, undefinedIn, gap));
}
