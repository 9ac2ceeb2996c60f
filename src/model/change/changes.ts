/** A change as rules see it: what was, what will be, and for everything in between which of both it is. */
import type { Field } from "../field.ts";
import type { NodeMap } from "../kinds.ts";
import { Node } from "../node.ts";
import type { Project } from "../nodes/project.ts";
import { plannedActions } from "../nodes/terraform-links.ts";
import type { Site } from "../site.ts";
import { type BlockChange, blockChanges } from "./blocks.ts";
import { addressOf, type ChangedKind, changedKinds, identities } from "./kinds.ts";
import { pairs } from "./match.ts";
import { Moves } from "./moves.ts";
import { isSame } from "./same.ts";
import { TreeChange, type TreeSide, treePairs } from "./trees.ts";

/** What becomes of a thing. `kept` is one that is written elsewhere or otherwise and means the same. */
export type ChangeAction = "created" | "removed" | "changed" | "kept";

/** One thing before and after. */
export class Change<K extends ChangedKind = ChangedKind> {
  readonly kind = "change";
  readonly of: K;
  readonly before: NodeMap[K] | undefined;
  readonly after: NodeMap[K] | undefined;
  readonly all: Changes;

  constructor(
    of: K,
    pair: { readonly before: NodeMap[K] | undefined; readonly after: NodeMap[K] | undefined },
    all: Changes,
  ) {
    this.of = of;
    this.before = pair.before;
    this.after = pair.after;
    this.all = all;
  }

  /** The thing as it will be; of one that goes, as it was. */
  get node(): NodeMap[K] {
    const node = this.after ?? this.before;
    if (node === undefined) throw new Error("a change has a before or an after");
    return node;
  }

  /** What a plan means to do with it; undefined where none tells. */
  get planned(): readonly string[] | undefined {
    const { before, after, all } = this;
    const later = after === undefined ? undefined : plannedActions(after.field, all.after);
    return later ?? (before === undefined ? undefined : plannedActions(before.field, all.before));
  }

  get action(): ChangeAction {
    if (this.before === undefined) return "created";
    if (this.after === undefined) return "removed";
    const isReplaced = this.planned?.includes("delete") === true;
    return !isReplaced && this.#isKept(this.before, this.after) ? "kept" : "changed";
  }

  /** True for what only is written in another way. What is known of a property from its tree alone is the tree's. */
  #isKept(before: NodeMap[K], after: NodeMap[K]): boolean {
    if (before.kind === "property" && before.isBareTree) return true;
    const apart = new Set(identities[this.of].apart);
    return isSame(before.field, after.field, { apart, moved: (reference) => this.all.moved(reference) });
  }

  get field(): Field {
    return this.node.field;
  }

  get site(): Site {
    return this.node.site;
  }

  get path(): string {
    return this.node.path;
  }

  get resource(): string {
    return this.node.resource;
  }
}

/** Everything that a change is about, with both whole projects beside it. */
export class Changes extends Node<"changes"> {
  readonly kind = "changes";
  /** All that was, as one project. */
  readonly before: Project;
  /** All that will be. */
  readonly after: Project;
  /** Where the before comes from: an earlier state of the files, or a plan. */
  readonly from: "base" | "plan";
  readonly trees: readonly TreeChange[];
  readonly #moves: Moves;
  readonly #byKind = new Map<ChangedKind, readonly Change[]>();
  #blocks: readonly BlockChange[] | undefined;
  readonly #paths = new Map<ChangedKind, ReadonlySet<string>>();

  constructor(before: TreeSide, after: TreeSide, from: "base" | "plan") {
    super();
    this.before = before.project;
    this.after = after.project;
    this.from = from;
    this.#moves = new Moves(after.project);
    this.trees = treePairs(before, after, this);
  }

  get field(): Field {
    return this.after.field;
  }

  get resource(): string {
    return "project";
  }

  /** The changes of all things of a kind, in the order of before, then what is new. What only the account shows does not change. */
  of<K extends ChangedKind>(kind: K): readonly Change<K>[] {
    const known = this.#byKind.get(kind) as readonly Change<K>[] | undefined; // kept under its kind
    if (known !== undefined) return known;
    const { all, keys } = identities[kind];
    const [olds, news] = [this.before, this.after].map((project) => all(project).filter((node) => !isLive(node)));
    const found = pairs(olds ?? [], news ?? [], (node, side) => {
      const names = [this.#addressKey(node, side), ...keys(node)];
      return [...names, ...(names.some((name) => name !== undefined) ? [] : placeKeys(node.field))];
    }).map((pair) => new Change(kind, pair, this));
    this.#byKind.set(kind, found as unknown as readonly Change[]); // read back under its kind only
    return found;
  }

  /** What a thing of before has become; undefined for what is gone. */
  afterOf<K extends ChangedKind>(kind: K, before: NodeMap[K]): NodeMap[K] | undefined {
    return this.of(kind).find((change) => change.before === before)?.after;
  }

  /**
   * What a reference of before reads as after: its thing may go by another address. Which of several configurations a reference is of
   * does not count, for a folder may get another name.
   */
  moved(reference: string): string {
    return this.#moves.of(reference.replace(ofConfiguration, ""));
  }

  /** True where a file tells of something after the change; of some kinds where they are given. */
  isRead(path: string, kinds: readonly ChangedKind[] = changedKinds): boolean {
    return kinds.some((kind) => this.#pathsOf(kind).has(path));
  }

  /** The blocks of Terraform, by address. */
  get blocks(): readonly BlockChange[] {
    this.#blocks ??= blockChanges(this.before, this.after, this.#moves);
    return this.#blocks;
  }

  #pathsOf(kind: ChangedKind): ReadonlySet<string> {
    const nodes: readonly NodeMap[ChangedKind][] = identities[kind].all(this.after);
    const paths = this.#paths.get(kind) ?? new Set(nodes.flatMap(pathsOf));
    this.#paths.set(kind, paths);
    return paths;
  }

  #addressKey(node: NodeMap[ChangedKind], side: "before" | "after"): string | undefined {
    const address = addressOf(node);
    if (address === undefined) return undefined;
    return side === "before" ? this.#moves.of(address) : address;
  }
}

function isLive(node: NodeMap[ChangedKind]): boolean {
  return "isLive" in node && node.isLive;
}

/** The files that tell of a node. */
function pathsOf(node: NodeMap[ChangedKind]): readonly string[] {
  const records = "records" in node ? node.records : [node.field];
  return records.map(({ doc }) => doc.file.path);
}

/** The mark by which the references of several configurations are told apart. */
const ofConfiguration = / \([^()]*\)$/;

/** What has no name is known by what it says, else by where it stands. */
function placeKeys({ value, doc, path }: Field): readonly (string | undefined)[] {
  return [JSON.stringify(value)?.slice(0, 10_000), `${doc.file.path} ${path}`];
}
