/** What an expression can see while it is worked out, and how much work it may cause. */
import { type Expression, Unknown } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import type { Part, Stand } from "./part.ts";

/** A value that Terraform itself would refuse to work out: `try` goes on to its next argument. */
export class Failed extends Unknown {}

/** One step into a value; undefined where the key is not known. */
export type Step = string | number | undefined;

/** What a module gives to the expressions in it. */
export interface ModuleView {
  /** What a root name with its first steps stands for, and how many steps that took; undefined for a name that means nothing. */
  readonly resolve: (root: string, steps: readonly Step[], at: Stand) => Resolved | undefined;
  /** One step from something that is known by reference only. */
  readonly follow: (from: Part, step: string | number, at: Stand) => Part;
  readonly files: ModuleFiles;
}

interface Resolved {
  readonly part: Part;
  readonly used: number;
}

/** The files that functions may read: paths count from the folder Terraform runs in, and none leads out of the project. */
export interface ModuleFiles {
  readonly read: (path: string) => SourceText | undefined;
  readonly exists: (path: string) => boolean;
  /** The files below a folder, relative to it. */
  readonly below: (folder: string) => readonly string[];
  /** Where to note the files that `jsondecode` takes apart. */
  readonly decoded: Set<string>;
}

export interface Scope {
  readonly file: SourceText;
  readonly module: ModuleView;
  /** Names that stand for a value here only: `each`, `count`, what a `for` or a `dynamic` block goes through. */
  readonly names: ReadonlyMap<string, Part>;
  readonly budget: Budget;
  /** How expressions are worked out; handed on, because expressions hold expressions. */
  readonly evaluator: (expression: Expression, scope: Scope) => Part;
}

/** The value of an expression. Never throws; what cannot be worked out is unknown. */
export function evaluate(expression: Expression, scope: Scope): Part {
  return scope.evaluator(expression, scope);
}

/** Nobody writes expressions this deep; a chain of locals that name each other may be long, though. Values are no deeper either. */
export const maxDepth = 400;
/** Values that are made for one configuration: a real one has some ten thousand. */
const maxValues = 4_000_000;
/** How large one value may get: see {@link Part.extent}. */
export const maxSize = 200_000;
/** The longest text that is put together. */
export const maxTextLength = 16 * 1024 * 1024;

/** Keeps an expression that feeds on itself from taking the machine. */
export class Budget {
  #depth = 0;
  #parts = 0;

  /** False when the expression is nested too deeply, or the run has made too many values already. */
  enter(): boolean {
    this.#depth++;
    return this.#depth <= maxDepth && this.spend(1);
  }

  leave(): void {
    this.#depth--;
  }

  /** False when that many more values are too many. */
  spend(parts: number): boolean {
    this.#parts += parts;
    return this.#parts <= maxValues;
  }
}

/** The same scope with more names. */
export function withNames(scope: Scope, names: readonly (readonly [string, Part])[]): Scope {
  return { ...scope, names: new Map([...scope.names, ...names]) };
}
