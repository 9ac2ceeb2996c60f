/**
 * From nodes to what rules say of them. Nothing is placed yet: finding places costs a scan of the file, and one scan serves
 * all.
 */
import {
  type AnyNode,
  type Changes,
  changedKinds,
  type Field,
  type NodeKind,
  type NodeMap,
  type RuleTree,
} from "../model/index.ts";
import type { AnyRule, Report, Target } from "../rule/index.ts";
import type { RunProblem, Severity, Unchecked } from "./finding.ts";
import type { Selected } from "./select.ts";

/** What a rule said, with the node it was looking at. */
export interface Said {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly finding: Report<Readonly<Record<string, string>>>;
  readonly seen: { readonly resource: string };
  readonly isSilent: boolean;
}

interface Listener {
  readonly rule: RuleRun;
  readonly call: (node: unknown, context: unknown) => void;
}

interface RuleRun {
  readonly rule: AnyRule;
  readonly context: unknown;
  readonly isSilent: boolean;
  /** How many nodes it was shown: a rule that saw none had nothing to judge. */
  shown: number;
  hasCrashed: boolean;
}

/**
 * Calls rules for nodes by a table from kind (and name, for behaviors and criteria) to listeners. A rule that crashes is
 * recorded once and left out from then on; the others go on.
 */
export class Checker {
  readonly #listeners = new Map<string, Listener[]>();
  /** Listeners to one name only, apart by name: a key put together for each of some hundred thousand items would cost more than the rules. */
  readonly #named = { behavior: new Map<string, Listener[]>(), criterion: new Map<string, Listener[]>() };
  readonly #runs: RuleRun[] = [];
  readonly #unchecked = new Map<string, Unchecked>();
  readonly problems: RunProblem[] = [];
  #said: Said[] = [];
  #node: { readonly resource: string; readonly field: Field } | undefined;

  constructor(selected: readonly Selected[], now: Date) {
    for (const one of selected) this.#enlist(one, now);
  }

  /** What has been said since the last time this was asked. */
  take(): readonly Said[] {
    const said = this.#said;
    this.#said = [];
    return said;
  }

  get unchecked(): readonly Unchecked[] {
    return [...this.#unchecked.values()];
  }

  /** Shows what a change does to the rules that ask for it: thing by thing, tree by tree, and then all of it. */
  showChanges(changes: Changes): void {
    for (const kind of changedKinds) {
      const listeners = this.#listeners.get(`change:${kind}`);
      if (listeners === undefined) continue; // pairing costs something
      for (const change of changes.of(kind)) if (change.action !== "kept") this.#call(listeners, change);
    }
    for (const tree of changes.trees) if (!tree.isKept) this.#call(this.#listeners.get("treeChange"), tree);
    this.#call(this.#listeners.get("changes"), changes);
  }

  /** Shows a node to the rules that ask for its kind. */
  show<K extends NodeKind>(kind: K, node: NodeMap[K]): void {
    this.#call(this.#listeners.get(kind), node);
  }

  /** Walks a rule tree: the tree, its rules, and their behaviors and criteria. */
  walk(tree: RuleTree): void {
    this.show("ruleTree", tree);
    const rules = tree.extent === "items" ? undefined : this.#listeners.get("rule");
    const { behavior: byBehavior, criterion: byCriterion } = this.#named;
    const [anyBehavior, anyCriterion] = [this.#listeners.get("behavior"), this.#listeners.get("criterion")];
    for (const rule of tree.rules) {
      this.#call(rules, rule);
      for (const behavior of rule.behaviors) {
        this.#call(anyBehavior, behavior);
        this.#call(byBehavior.get(behavior.name), behavior);
      }
      for (const criterion of rule.criteria) {
        this.#call(anyCriterion, criterion);
        this.#call(byCriterion.get(criterion.name), criterion);
      }
    }
  }

  /** Rules that need a change or a snapshot and were shown nothing say so once. */
  finish(have: { readonly change: boolean; readonly snapshot: boolean }): void {
    for (const { rule, shown, isSilent } of this.#runs) {
      if (isSilent) continue;
      const { id, needs } = rule.meta;
      if (needs.includes("change") && !have.change)
        this.#note(id, "project", "there is no earlier state to compare with");
      else if (needs.includes("snapshot") && !have.snapshot && shown === 0)
        this.#note(id, "project", "there is no snapshot or export of the account");
    }
  }

  #call(listeners: readonly Listener[] | undefined, node: { readonly resource: string; readonly field: Field }): void {
    if (listeners === undefined) return;
    for (const { rule, call } of listeners) {
      if (rule.hasCrashed) continue;
      rule.shown++;
      this.#node = node;
      try {
        call(node, rule.context);
      } catch (error) {
        this.#crash(rule, node, error);
      }
    }
  }

  #crash(run: RuleRun, node: { readonly resource: string; readonly field: Field }, error: unknown): void {
    run.hasCrashed = true;
    const what = error instanceof Error ? error.message : String(error);
    const { id } = run.rule.meta;
    const message = `rule ${id} failed on ${nameOf(node)}: ${what}. This is a fault of edgelint; the other rules went on`;
    this.problems.push({ file: node.field.doc.file.path, message, rule: id });
  }

  #enlist({ rule, severity, options, isSilent = false }: Selected, now: Date): void {
    const { id } = rule.meta;
    const context = {
      now,
      options: options === undefined ? rule.options?.defaults : { ...defaultsOf(rule), ...options },
      report: (finding: Said["finding"]): void => {
        this.#said.push({ rule, severity, finding, seen: this.#node ?? { resource: "project" }, isSilent });
      },
      unchecked: (target: Target, why: string): void => {
        if (!isSilent) this.#note(id, resourceOf(target, this.#node), why);
      },
    };
    const run: RuleRun = { rule, context, isSilent, shown: 0, hasCrashed: false };
    this.#runs.push(run);
    for (const [kind, check] of Object.entries(rule.check)) {
      // what a rule about changes says of a state by itself would be said without a change, too
      if (
        check === undefined ||
        (rule.meta.needs.includes("change") && !/^(?:change:|treeChange$|changes$)/.test(kind))
      )
        continue;
      // The table calls a check only for the kind it is listed under, which is what the rule's type promises it.
      this.#listenersTo(kind).push({ rule: run, call: check as (node: unknown, context: unknown) => void });
    }
  }

  /** The list for a kind such as `rule`, or for one name of a kind such as `behavior:origin`. */
  #listenersTo(kind: string): Listener[] {
    const [, item, name] = /^(behavior|criterion):(.+)$/.exec(kind) ?? [];
    const table = item === "behavior" || item === "criterion" ? this.#named[item] : this.#listeners;
    const key = name ?? kind;
    const list = table.get(key) ?? [];
    table.set(key, list);
    return list;
  }

  #note(rule: string, resource: string, why: string): void {
    const key = `${rule}\n${resource}\n${why}`;
    if (!this.#unchecked.has(key)) this.#unchecked.set(key, { rule, resource, why });
  }
}

/** A rule's options are an object of its own making. */
function defaultsOf({ options }: AnyRule): object {
  return (options?.defaults ?? {}) as object;
}

/** The resource a target is part of, in the reader's words. */
export function resourceOf(target: Target, seen: { readonly resource: string } | undefined): string {
  if (isNode(target)) return target.resource;
  return target.resource ?? seen?.resource ?? "project";
}

export function isNode(target: Target): target is AnyNode {
  return "kind" in target;
}

/** The resource of a node that a rule failed on: it may be the node's own description that fails. */
function nameOf(node: { readonly resource: string }): string {
  try {
    return node.resource;
  } catch {
    return "a part of the configuration";
  }
}
