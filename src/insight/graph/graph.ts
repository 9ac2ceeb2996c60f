/** What refers to what, as plain data: things of the vendors' systems and the ties between them. */
import type { RunProblem } from "../../engine/index.ts";
import type { Network } from "../../model/index.ts";

/** Every kind of thing that is shown, in the order in which lists show them; the words that `order --retire` takes, too. */
export const graphKinds = [
  "property",
  "include",
  "rule-tree",
  "property-hostname",
  "edge-hostname",
  "enrollment",
  "ca-set",
  "client-certificate",
  "certificate-version",
  "access-key",
  "key-version",
  "account-ca",
  "certificate",
  "esa-site",
  "esa-hostname",
  "esa-waf-rule",
  "esa-ca",
  "esa-client-certificate",
] as const;
export type GraphKind = (typeof graphKinds)[number];

/** How one thing refers to another, with the words between their names. */
export const relations = {
  serves: "serves",
  includes: "includes",
  "is-mapped-to": "is mapped to",
  "gets-certificate-from": "gets its certificate from",
  "checks-clients-against": "checks clients against",
  holds: "holds",
  pins: "trusts its origin by",
  "shows-origins": "shows origins",
  "is-version-of": "is a version of",
  "is-alias-of": "is an alias of",
  "is-signed-by": "is signed by",
  "signs-with": "signs requests to its origin with",
  "is-guarded-by": "is guarded by",
  "applies-to": "applies to",
} as const;
export type Relation = keyof typeof relations;

/** A place in a file; line and column count from 1. */
export interface GraphPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing. */
export interface GraphNode {
  /** `KIND:ID`, the same from run to run: by the vendor's id, else the Terraform address, else the name. */
  readonly id: string;
  readonly kind: GraphKind;
  /** Its name for people; often the same as in its id. */
  readonly name: string;
  /** `file`: the project declares it. `snapshot`: only the account shows it. `unseen`: something refers to it, and nothing in view tells of it. */
  readonly origin: "file" | "snapshot" | "unseen";
  /** Where it is written; undefined for what is unseen. */
  readonly place: GraphPlace | undefined;
  /** The version that is active on a network, or asked to be: `true` where which one is not known. */
  readonly active: { readonly [network in Network]?: number | true };
  /** The last moment of a certificate, or of what is one at the vendor, in epoch milliseconds. */
  readonly notAfter: number | undefined;
}

/** One tie. */
export interface GraphEdge {
  readonly from: string;
  /** Undefined where it is not known what is referred to; `why` tells the reason. */
  readonly to: string | undefined;
  readonly relation: Relation;
  /** `unknown` where the tie itself, or its end, is not certain. */
  readonly state: "known" | "unknown";
  readonly why: string | undefined;
  /** What narrows it down: the rule that says so, the versions that hold it. */
  readonly notes: readonly string[];
  /** The versions of a CA set that hold a certificate, as far as their numbers are known. */
  readonly versions: readonly number[];
  readonly place: GraphPlace | undefined;
}

/** How a note begins of a tie that the account tells of. */
export const accountNote = "by the account's";

/** The whole picture, in a stable order. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What could not be read, so that the picture may lack something. */
  readonly problems: readonly RunProblem[];
  /** How many files were read and understood. */
  readonly files: number;
}
