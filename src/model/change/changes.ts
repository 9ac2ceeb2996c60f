/** A change as rules see it: what was, what will be, and for everything in between which of both it is. */

import type { Field } from "../field.ts";
import type { NodeMap } from "../kinds.ts";
import { Node } from "../node.ts";
import type { Project } from "../nodes/project.ts";
import { plannedActions } from "../nodes/terraform-links.ts";
import { isTerraformCode } from "../paths.ts";
import type { Site } from "../site.ts";
import { type BlockChange, blockChanges } from "./blocks.ts";
import { addressOf, type ChangedKind, changedKinds, identities } from "./kinds.ts";
import { pairs, type Side } from "./match.ts";
import { Moves } from "./moves.ts";
import { keysIn, placesOf, rootOf } from "./place.ts";
import { comparedOf, pathsOf, recordsOf } from "./records.ts";
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
    return this.all.isUntouched(after) || this.all.isSameThing(this.of, before, after);
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
  readonly #isSameFile: (path: string) => boolean;
  readonly #moves: Moves;
  /** The folder of all references of before that no mark tells apart. */
  readonly #onlyFolder: string | undefined;
  readonly #byKind = new Map<ChangedKind, readonly Change[]>();
  #blocks: readonly BlockChange[] | undefined;
  readonly #paths = new Map<ChangedKind, ReadonlySet<string>>();

  /** `isSameFile` tells of files that are the same on both sides, of which one may not have been read. */
  constructor(
    before: TreeSide,
    after: TreeSide,
    from: "base" | "plan",
    isSameFile: (path: string) => boolean = () => false,
  ) {
    super();
    this.#isSameFile = isSameFile;
    this.before = before.project;
    this.after = after.project;
    this.from = from;
    this.#moves = new Moves(after.project);
    const roots = this.before.terraformModules.filter(({ isRoot, isWritten }) => isRoot && isWritten);
    this.#onlyFolder = roots.length === 1 ? roots[0]?.folder : undefined;
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
    const { all } = identities[kind];
    const [olds = [], news = []] = [this.before, this.after].map((project) => all(project).filter(isOfFiles));
    const found = pairs<NodeMap[K]>(olds, news, {
      keys: (node, side) => this.#keysOf(kind, node, side),
      isEqual: (before, after) => this.isSameThing(kind, before, after),
      standing: (node, side) => `${this.#placesOf(node, side)[0]}\n${node.field.path}`,
    })
      .filter(({ before, after }) => {
        const alone = before === undefined ? after : after === undefined ? before : undefined;
        return alone === undefined || !this.isUntouched(alone);
      })
      .map((pair) => new Change(kind, pair, this));
    this.#byKind.set(kind, found as unknown as readonly Change[]); // read back under its kind only
    return found;
  }

  /** What a thing of before has become; undefined for what is gone. */
  afterOf<K extends ChangedKind>(kind: K, before: NodeMap[K]): NodeMap[K] | undefined {
    return this.of(kind).find((change) => change.before === before)?.after;
  }

  /**
   * True for a thing of which only unchanged files tell: it neither comes nor goes, though the earlier state of what else tells of
   * it may not have been read. What Terraform makes of an unchanged file may hang on others.
   */
  isUntouched(node: NodeMap[ChangedKind]): boolean {
    return recordsOf(node).every((field) => this.isUnchangedFile(field));
  }

  /** True for what stands in a file that is the same on both sides, and that Terraform does not work out of others. */
  isUnchangedFile({ doc: { language, file } }: Field): boolean {
    return language !== "hcl" && !isTerraformCode(file.path) && this.#isSameFile(file.path);
  }

  /** True for two things that mean the same; what changes by itself is left out. */
  isSameThing<K extends ChangedKind>(kind: K, before: NodeMap[K], after: NodeMap[K]): boolean {
    const apart = new Set(identities[kind].apart);
    const [old, now] = comparedOf(before, after);
    return isSame(old, now, { apart, moved: (reference) => this.moved(reference) });
  }

  /**
   * What a reference of before reads as after: its thing may go by another address. Which of several configurations a reference is of
   * does not count, for a folder may get another name; it only tells whose moves are meant.
   */
  moved(reference: string): string {
    const [mark = "", folder] = ofConfiguration.exec(reference) ?? [];
    return this.#moves.of(reference.slice(0, reference.length - mark.length), folder ?? this.#onlyFolder);
  }

  /** The address that a field of before has after all moves of its configuration; undefined for what Terraform does not make. */
  addressAfter(field: Field): string | undefined {
    const { address } = field.doc;
    return address === undefined ? undefined : this.#moves.of(address, rootOf(field));
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

  #addressOf({ field }: NodeMap[ChangedKind], side: Side): string | undefined {
    return side === "before" ? this.addressAfter(field) : field.doc.address;
  }

  #placesOf(node: NodeMap[ChangedKind], side: Side): readonly string[] {
    return placesOf(node.field, this.#addressOf(node, side));
  }

  /** A block is known by its address in its own configuration, then by id and name; elsewhere by those before the address. */
  #keysOf<K extends ChangedKind>(kind: K, node: NodeMap[K], side: Side): readonly (string | undefined)[] {
    const places = this.#placesOf(node, side);
    const address = addressOf(node) && this.#addressOf(node, side);
    const names = identities[kind].keys(node);
    const isNamed = address !== undefined || names.some((name) => name !== undefined);
    return [
      ...keysIn(places.slice(0, 2), address),
      ...names.flatMap((name) => keysIn(places, name)),
      address,
      ...(isNamed ? [] : placeKeys(node.field)),
    ];
  }
}

/** What only the account shows does not change. */
function isOfFiles(node: NodeMap[ChangedKind]): boolean {
  return !("isLive" in node && node.isLive);
}

/** The mark by which the references of several configurations are told apart. */
const ofConfiguration = / \(([^()]*)\)$/;

/** What has no name is known by what it says, else by where it stands. */
function placeKeys({ value, doc, path }: Field): readonly (string | undefined)[] {
  return [JSON.stringify(value)?.slice(0, 10_000), `${doc.file.path} ${path}`];
}
