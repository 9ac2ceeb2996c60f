/**
 * The earlier state that a run is compared with. Most of it is the same as now, so that only what may differ is read a second
 * time: all documents, whose links cross files, but of the rule trees only those that a changed file is part of.
 */
import {
  Changes,
  folderOf,
  isTerraformCode,
  type Loaded,
  load,
  type RuleTree,
  type TreeSide,
  type Unit,
} from "../model/index.ts";
import type { Files, SourceText } from "../text/index.ts";

/** The earlier state of the files. */
export interface Base {
  readonly files: Files;
  /** True for a path that holds the same on both sides. */
  readonly isSame: (path: string) => boolean;
}

/** Keeps what a comparison needs while a run goes through its units. */
export class Comparison {
  readonly #base: Base | undefined;
  readonly #loaded: Loaded;
  /** The files that only one side has: what they were, or will be, part of is not known beforehand. */
  readonly #strays: ReadonlySet<string>;
  readonly #kept: Unit[] = [];
  readonly #trees: RuleTree[] = [];
  readonly #read = new Set<string>();
  /** What was read of the earlier state, once it was; a plan holds both states in one text. */
  earlier: { readonly loaded: Loaded; readonly units: readonly Unit[] } | undefined;

  constructor(base: Base | undefined, loaded: Loaded, now: Files) {
    this.#base = base;
    this.#loaded = loaded;
    this.#strays = base === undefined ? new Set() : strays(base.files, now);
  }

  /** Takes a unit that has been checked; one that may have changed is let go of only after the comparison. */
  take(unit: Unit): void {
    if (unit.isLive || !this.#mayDiffer(unit)) return unit.release();
    for (const { file } of unit.documents) this.#read.add(file.path);
    this.#kept.push(unit);
    this.#trees.push(...unit.trees);
  }

  /** What has changed; undefined where nothing tells of an earlier state. */
  async changes(): Promise<Changes | undefined> {
    const before = this.#base === undefined ? await this.#loaded.before() : await this.#before(this.#base);
    if (before === undefined) return undefined;
    const after = { project: this.#loaded.project, trees: this.#trees };
    if (this.#base === undefined) return new Changes(before, after, "plan");
    return new Changes(before, after, "base", this.#base.isSame);
  }

  /** Lets go of what was kept. */
  release(): void {
    for (const unit of this.#kept) unit.release();
    this.#kept.length = 0;
  }

  /** A plan is compared with what it shows itself; which of the trees it is about shows only then. */
  #mayDiffer(unit: Unit): boolean {
    if (this.#base === undefined) return this.#loaded.hasPlans;
    const { isSame } = this.#base;
    if (unit.trees.some(isTerraform)) return true;
    const folders = new Set(unit.documents.map(({ file }) => folderOf(file.path)));
    return pathsOf(unit).some((path) => !isSame(path)) || [...this.#strays].some((path) => folders.has(folderOf(path)));
  }

  async #before({ files, isSame }: Base): Promise<TreeSide> {
    const wanted = files.list().filter(({ path }) => this.#isWanted(path));
    const loaded = await load({ ...files, list: () => wanted });
    const units: Unit[] = [];
    for await (const unit of loaded.units()) if (!unit.isLive) units.push(unit);
    this.earlier = { loaded, units };
    return {
      project: loaded.project,
      trees: units.filter((unit) => !this.#isIdle(unit, isSame)).flatMap(({ trees }) => trees),
    };
  }

  /** False for a file of trees that is the same on both sides and part of nothing that may differ: its earlier state is not read. */
  #isWanted(path: string): boolean {
    return !this.#loaded.treePaths.has(path) || this.#base?.isSame(path) !== true || this.#read.has(path);
  }

  /** True for trees that are the same on both sides and were let go of on this one, so that they would look as if they were gone. */
  #isIdle(unit: Unit, isSame: (path: string) => boolean): boolean {
    return !unit.trees.some(isTerraform) && pathsOf(unit).every((path) => isSame(path) && !this.#read.has(path));
  }
}

/** True for a tree that Terraform makes, of blocks or of what they read: whatever changes in its module may reach it. */
function isTerraform(tree: RuleTree): boolean {
  return linksOf(tree).some(({ path }) => isTerraformCode(path));
}

/** The files that a unit is written in, and those that led to its trees. */
function pathsOf({ documents, trees }: Unit): readonly string[] {
  return [...documents.map(({ file }) => file), ...trees.flatMap(linksOf)].map(({ path }) => path);
}

function linksOf({ field, property, include }: RuleTree): readonly SourceText[] {
  const owner = (property ?? include)?.field;
  return [field, ...(owner === undefined ? [] : [owner])]
    .flatMap(({ doc, via }) => [doc, ...via])
    .map(({ file }) => file);
}

function strays(before: Files, now: Files): ReadonlySet<string> {
  const olds = new Set(before.list().map(({ path }) => path));
  const news = new Set(now.list().map(({ path }) => path));
  return new Set([...[...olds].filter((path) => !news.has(path)), ...[...news].filter((path) => !olds.has(path))]);
}
