/** What a text that does not parse leaves open: of what stands in it, nobody knows whether it is gone, new or other. */
import { type Field, folderOf, isObject, isTerraformFile } from "../../model/index.ts";
import { Unknown, type Value } from "../../syntax/index.ts";

/** A node, with all the documents that tell of it where there may be several. */
interface AnyThing {
  readonly field: Field;
  readonly records?: readonly Field[];
}

/** One thing on the two sides of a change; one of them may be missing. */
interface Sides {
  readonly before: AnyThing | undefined;
  readonly after: AnyThing | undefined;
}

/** The files that do not parse on one side of a change, and what cannot be told for them. */
export class Doubt {
  readonly #files: ReadonlySet<string>;
  readonly #modules: ReadonlySet<string>;

  constructor(broken: ReadonlySet<string>) {
    this.#files = broken;
    this.#modules = new Set([...broken].filter(isTerraformFile).map(folderOf));
  }

  /** True where a difference between the sides may come from a broken text alone. */
  about({ before, after }: Sides): boolean {
    if (this.#files.size === 0) return false;
    if ([before, after].some((thing) => thing !== undefined && this.#isBroken(thing))) return true;
    const only = before === undefined ? after : after === undefined ? before : undefined;
    return only !== undefined && this.#isNear(only);
  }

  /** True for values of a thing that are not known, where a broken file of its Terraform module may be the reason. */
  isOpen(thing: AnyThing, values: readonly (Value | undefined)[]): boolean {
    return this.#modules.size > 0 && values.some(hasUnknown) && this.#isNear(thing);
  }

  /** True for a thing of a Terraform module one file of which is broken: it may have gone there, or come from there. */
  #isNear(thing: AnyThing): boolean {
    return pathsOf(thing).some((path) => isTerraformFile(path) && this.#modules.has(folderOf(path)));
  }

  #isBroken(thing: AnyThing): boolean {
    return pathsOf(thing).some((path) => this.#files.has(path));
  }
}

function hasUnknown(value: Value | undefined): boolean {
  if (value instanceof Unknown) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isObject(value) && Object.values(value).some(hasUnknown);
}

/** The files that a thing is written in, with those that lead to them. */
function pathsOf({ field, records = [field] }: AnyThing): readonly string[] {
  return records.flatMap(({ doc, via }) => [doc.file.path, ...via.map(({ file }) => file.path)]);
}
