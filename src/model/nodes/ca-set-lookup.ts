/** CA sets that Terraform looks up rather than makes: what refers to the look-up means a set of the account. */
import type { Field } from "../field.ts";
import { referenceKey } from "../ids.ts";
import { notInView } from "../node.ts";
import { known, type Link, type Read, unknown } from "../read.ts";
import type { CaSet } from "./truststore.ts";

/** A data source that finds a CA set by its name, which is unique among the sets of an account that are not deleted. */
export class CaSetLookup {
  readonly field: Field;
  /** What the id of the set goes by where others refer to this look-up. */
  readonly key: string;

  constructor(field: Field, configuration: string) {
    this.field = field;
    this.key = referenceKey({ address: field.doc.address ?? "", path: ["id"], root: configuration });
  }

  get name(): Read<string> {
    return this.field.get("caSetName").text();
  }

  /** For sentences: the block's address. */
  get label(): string {
    return this.field.doc.address ?? "the look-up";
  }

  /** The set it finds among those in view. */
  find(sets: readonly CaSet[]): Link<CaSet> {
    const { name } = this;
    if (name.state !== "known") return name;
    const [found, ...others] = sets.filter(
      (set) => !set.isDeleted && set.name.state === "known" && set.name.value === name.value,
    );
    if (found === undefined) return notInView(`CA set ${name.value}`);
    return others.length === 0 ? known(found) : unknown(`more than one CA set in view is called ${name.value}`);
  }
}
