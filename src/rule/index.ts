/**
 * The rule author's door. A rule is metadata, which is also its help page, and a `check` that names the kinds of node it wants
 * to see. It only reads nodes and calls `report` or `unchecked`; it keeps nothing between nodes and never throws for bad input.
 */
import type {
  AnyNode,
  Behavior,
  Change,
  ChangedKind,
  Changes,
  Criterion,
  Field,
  NodeKind,
  NodeMap,
  Patch,
  TreeChange,
} from "../model/index.ts";

export type * from "../model/index.ts";
export {
  absent,
  allowedVersions,
  bareId,
  blockAddress,
  cloudSigningOf,
  cloudSignings,
  coversName,
  edgeSuffixOf,
  esaActions,
  esaHost,
  esaMember,
  esaPhases,
  expressionOf,
  fateOf,
  folderOf,
  gapAfter,
  guidKey,
  hasPlaceholder,
  hiddenAfter,
  hostKey,
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  hostnamesRuledBy,
  isForgotten,
  isMissed,
  isObject,
  isPositive,
  isReferenceKey,
  isSame,
  isSameValue,
  isUnordered,
  keyGuidOf,
  known,
  localAddress,
  misspelt,
  nearest,
  networkOf,
  networks,
  pinLists,
  reachOf,
  referenceText,
  referenceTo,
  shorten,
  standingOfPin,
  tools,
  typeName,
  unknown,
  valueOf,
  writtenName,
} from "../model/index.ts";

type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Data<S extends string> = [Holes<S>] extends [never]
  ? { readonly data?: never }
  : { readonly data: Readonly<Record<Holes<S>, string | number>> };
type Day = `${number}-${number}-${number}`;

/** Message texts by name; `{holes}` become typed data of `report`. */
export type Messages = Readonly<Record<string, string>>;

/** Anything a finding can underline. */
export type Target = AnyNode | Field;

/** Where the vendor says it. */
export interface Citation {
  /** The manual or page, by its title. */
  readonly doc: string;
  /** The section, option or sentence meant. */
  readonly part: string;
  readonly url: `https://${string}`;
  /** The day it was read. */
  readonly read: Day;
}

export interface Meta<M extends Messages = Messages> {
  /** Equals the path under rules/; the first half is the system. */
  readonly id: `${string}/${string}`;
  /** The flaw; "allow: <title>" must read well. */
  readonly title: string;
  /** What goes wrong in production. */
  readonly why: string;
  /** What the reader does now, fix or no fix. */
  readonly next: string;
  /** Harm if true, not how sure we are. */
  readonly severity: "critical" | "high" | "medium" | "low" | "info";
  /** The first preset that turns it on. */
  readonly preset: "recommended" | "strict" | "off";
  /** The least evidence; without it the rule says "unchecked". */
  readonly needs: readonly ("file" | "project" | "change" | "snapshot")[];
  readonly since: `${number}.${number}.${number}`;
  readonly sources: readonly [Citation, ...Citation[]];
  readonly fixable: "never" | "sometimes" | "always";
  readonly tags: readonly string[];
  readonly cwe?: readonly number[];
  readonly messages: M;
}

/** A repair as data: patches are spelled as text by the language that owns the field; `manual` describes only. */
export type Fix = {
  readonly title: string;
  readonly safety: "safe" | "unsafe" | "manual";
  readonly patches: readonly Patch[];
};

/** A finding as a rule makes it. */
export type Report<M extends Messages> = {
  [K in keyof M & string]: {
    readonly message: K;
    readonly node: Target;
    /** Which characters of the node: its value (the default for a field) or its key (the default for a node). */
    readonly part?: "key" | "value" | "whole";
    readonly related?: readonly { readonly node: Target; readonly note: string }[];
    /** Default proven; possible is shown on request only. */
    readonly certainty?: "proven" | "likely" | "possible";
    /** Replaces the rule's own severity or next step where a case differs. */
    readonly next?: string;
    /** Which of the rule's sources says so, by its place in `meta.sources`; the first where it is left out. */
    readonly source?: number;
    readonly fix?: Fix;
  } & Data<M[K]>;
}[keyof M & string];

export interface Context<M extends Messages, O> {
  readonly now: Date;
  readonly options: Readonly<O>;
  readonly report: (finding: Report<M>) => void;
  /** What could not be judged, and what would let it. */
  readonly unchecked: (node: Target, why: string) => void;
}

/**
 * The kinds of node a rule wants, each with its check. `behavior:NAME` and `criterion:NAME` are called for those names only,
 * which is how a rule about one behavior should ask.
 * A rule about a change asks for `change:KIND` (one thing before and after), `treeChange` (one rule tree), or `changes` (all of it).
 */
export type Check<M extends Messages, O> = {
  readonly [K in NodeKind]?: (node: NodeMap[K], ctx: Context<M, O>) => void;
} & {
  readonly [K in `behavior:${string}`]?: (node: Behavior, ctx: Context<M, O>) => void;
} & {
  readonly [K in `criterion:${string}`]?: (node: Criterion, ctx: Context<M, O>) => void;
} & {
  readonly [K in ChangedKind as `change:${K}`]?: (change: Change<K>, ctx: Context<M, O>) => void;
} & {
  readonly treeChange?: (change: TreeChange, ctx: Context<M, O>) => void;
  readonly changes?: (changes: Changes, ctx: Context<M, O>) => void;
};

export interface Rule<M extends Messages, O> {
  readonly meta: Meta<M>;
  /** Defaults of the rule's options and the JSON Schema users' options are checked against. */
  readonly options?: { readonly defaults: O; readonly schema: object };
  readonly check: Check<M, O>;
}

/** A rule of which only the metadata matters, as lists of rules hold it. */
export interface AnyRule {
  readonly meta: Meta;
  readonly options?: { readonly defaults: unknown; readonly schema: object };
  // A rule's own message and option types are checked where it is written; a list of rules cannot name them.
  readonly check: Readonly<Record<string, ((node: never, ctx: never) => void) | undefined>>;
}

/** Types a rule from its own messages and options; it is otherwise the identity. */
export function defineRule<const M extends Messages, O = undefined>(rule: Rule<M, O>): Rule<M, O> {
  return rule;
}
