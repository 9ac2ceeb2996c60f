/**
 * The order in which properties are opened and checked, and what is left over in the end: snippets that nothing includes,
 * files that stand for themselves.
 */

import { Field } from "../field.ts";
import type { Include, Property } from "../nodes/property.ts";
import { OrphanSnippet } from "../nodes/writing.ts";
import { folderOf, isBelow } from "../paths.ts";
import type { Site } from "../site.ts";
import { liveUnits } from "./live-trees.ts";
import type { Loading, TreeFile } from "./loading.ts";
import { findTrees } from "./papi.ts";
import type { CliProject } from "./property-manager-cli.ts";
import { findRoots, type Group, type Roots } from "./roots.ts";
import { type Snippets, Template, type TemplateRoot } from "./template.ts";
import { uniqueMarks, variableUses } from "./template-notes.ts";
import { rootField, type Unit, UnitBuilder } from "./unit.ts";

/** The rule trees of a run, one property after the other: template projects first, then files by themselves, then what only the account has. */
export async function* units(loading: Loading, cliProjects: readonly CliProject[]): AsyncGenerator<Unit> {
  const units = new Units(loading, cliProjects);
  for (const group of units.groups) yield await units.ofGroup(group);
  for (const tree of loading.trees.toSorted((a, b) => b.words.rank - a.words.rank)) {
    if (!units.opened.has(tree.file.path)) yield await units.ofFile(tree);
  }
  yield* liveUnits(loading);
}

class Units {
  /** The files that some unit shows: what is left in the end stands for itself. */
  readonly opened = new Set<string>();
  readonly #loading: Loading;
  readonly #byPath: ReadonlyMap<string, TreeFile>;
  readonly #roots: Roots;

  constructor(loading: Loading, cliProjects: readonly CliProject[]) {
    this.#loading = loading;
    for (const path of loading.rendered) this.opened.add(path);
    this.#byPath = new Map(loading.trees.map((tree) => [tree.file.path, tree]));
    this.#roots = findRoots(loading, cliProjects);
  }

  get groups(): readonly Group[] {
    return this.#roots.groups;
  }

  /** A file that no template reaches. */
  async ofFile({ file }: TreeFile): Promise<Unit> {
    const builder = this.#builder();
    const doc = await builder.open(file.path);
    const { via, ...owner } = this.#ownerOf(file.path);
    const isTree = doc !== undefined && builder.addTrees(new Field(doc, doc.tree.value, { via }), owner);
    if (!isTree && doc?.tree.problems.length === 0) {
      this.#loading.skipped.push({ file: file.path, why: "JSON of a form edgelint does not know" });
    }
    return builder.finish();
  }

  /** The main files of a folder with what they include, and the parts beside them that they do not. */
  async ofGroup(group: Group): Promise<Unit> {
    const builder = this.#builder();
    const templates: Template[] = [];
    for (const { root, property, include } of group.roots) {
      const template = await this.#open(root, builder);
      if (template.main !== undefined) builder.addTrees(template.main, { property, include, tool: root.tool });
      templates.push(template);
    }
    const orphans = await this.#orphans(group, templates, builder);
    for (const template of templates) this.#noteOverflow(template);
    return builder.finish({ marks: uniqueMarks(templates), variables: variableUses(templates), orphans });
  }

  /** The property or include that takes its rules from a whole file, and the expression that does. */
  #ownerOf(path: string): { readonly property?: Property; readonly include?: Include; readonly via: readonly Site[] } {
    const { owner, via = [] } = this.#loading.treeOwners.get(path) ?? {};
    if (owner === undefined) return { via };
    return owner.kind === "include" ? { include: owner, via } : { property: owner, via };
  }

  #builder(): UnitBuilder {
    return new UnitBuilder(this.#loading, this.#byPath, this.#roots.paths);
  }

  async #open(root: TemplateRoot, builder: UnitBuilder): Promise<Template> {
    const snippets: Snippets = {
      exists: (path, top) => this.#byPath.has(path) || this.#loading.files.exists(path, top),
      doc: (path) => builder.open(path),
    };
    const template = await Template.open(root, snippets);
    for (const path of template.files) this.opened.add(path);
    for (const path of root.broken ?? []) await builder.open(path);
    return template;
  }

  /**
   * Parts that no marker reaches, each with what it includes in its turn; their templates join the others. None where some
   * marker's path is filled in elsewhere, or where there is no whole tree they could be missing from.
   */
  async #orphans(group: Group, templates: Template[], builder: UnitBuilder): Promise<readonly OrphanSnippet[]> {
    const root = group.roots[0]?.root;
    const isVague = templates.some(({ marks }) => marks.some(({ outcome }) => outcome.is === "unknown"));
    if (
      root === undefined ||
      isVague ||
      !templates.some(({ main }) => main !== undefined && findTrees(main).some(({ extent }) => extent === "whole"))
    )
      return [];
    const orphans: OrphanSnippet[] = [];
    const folders = new Set([...this.opened].filter((path) => isBelow(path, group.base)).map(folderOf));
    const isNear = (path: string): boolean =>
      ["property-manager-cli", "terraform"].includes(root.tool) ||
      folders.has(folderOf(path)) ||
      folderOf(path) === group.base;
    for (const { file, words } of group.parts) {
      if (this.opened.has(file.path) || this.#roots.included.has(file.path) || !isNear(file.path)) continue;
      const doc = await builder.open(file.path);
      if (doc?.tree.value === undefined || findTrees(rootField(doc)).some(({ extent }) => extent === "whole")) continue;
      this.opened.add(file.path);
      const template = words.hasMarkers ? await this.#open({ ...root, path: file.path }, builder) : undefined;
      if (template !== undefined) templates.push(template);
      const field = template?.main ?? rootField(doc);
      builder.addTrees(field, { tool: root.tool });
      orphans.push(new OrphanSnippet(field));
    }
    return orphans;
  }

  /** Says that a template was not read to its end. */
  #noteOverflow({ root, overflow }: Template): void {
    if (overflow === undefined) return;
    this.#loading.unreadable.push({ file: root.path, message: `${overflow}; what lies past that was left out` });
  }
}
