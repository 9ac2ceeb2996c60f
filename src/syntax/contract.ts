import type { Span } from "../text/index.ts";

/** A value that is named rather than written: what a Terraform expression such as `akamai_cps_dv_enrollment.api.id` refers to. */
export interface Reference {
  /** The resource or data source, with its module and its instance key: `module.edge.akamai_edge_hostname.shop["eu"]`. */
  readonly address: string;
  /** The way from there to the value, such as `current`, `version_guid`. */
  readonly path: Route;
  /** The folder of the root module, where a run has several; "" where it has one. */
  readonly root: string;
}

/** A value that the text does not tell: a placeholder, a template expression, a broken part. It never becomes a finding. */
export class Unknown {
  readonly why: string;
  readonly reference: Reference | undefined;
  constructor(why: string, reference?: Reference) {
    this.why = why;
    this.reference = reference;
  }
}

/** What a reader found: JSON's own values, with {@link Unknown} where the text hides one. Objects may hold a key `__proto__`. */
export type Value = null | boolean | number | string | Unknown | readonly Value[] | { readonly [key: string]: Value };

/** Why objects may have more members than were read. */
const gaps = new WeakMap<object, string>();

/** Notes that an object may have members that were not read: a placeholder stands for them, or a fault swallowed them. */
export function noteGap(value: Value, why: string): void {
  if (typeof value === "object" && value !== null) gaps.set(value, why);
}

/** Why a member that an object lacks may be there all the same; undefined where the text shows that it is not. */
export function gapOf(value: Value | undefined): string | undefined {
  return typeof value === "object" && value !== null ? gaps.get(value) : undefined;
}

/** A route from a document's root: member names and 0-based indexes. */
export type Route = readonly (string | number)[];

/** Where a value stands; `key` is its member name with quotes, absent for list items and the root. `value` is the whole token, quotes included. */
export interface Place {
  readonly key: Span | undefined;
  readonly value: Span;
}

/** A place that cannot be read as its language wants it, in words a user understands. */
export interface SyntaxProblem {
  readonly span: Span;
  readonly what: string;
}

/** One document of a file: a value, its faults, and the places of any of its parts on demand. */
export interface Tree {
  readonly value: Value | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** The places of many routes in one scan, in the order asked; undefined where the document has no such part. */
  readonly places: (routes: readonly Route[]) => readonly (Place | undefined)[];
}
