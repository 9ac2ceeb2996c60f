/** A resource or data source as the dialect takes it, be it written in HCL or shown by a plan or a state. */
import type { Value } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { Project } from "../nodes/project.ts";
import type { Include, Property } from "../nodes/property.ts";
import type { Site } from "../site.ts";
import { homesOf, type Names } from "./draft.ts";
import type { ResourceInstance } from "./instance.ts";
import { lazyPartTree, Part, type PartTree, partTree } from "./part.ts";
import type { Homes } from "./spell.ts";

/** One resource with its settings under the provider's names. */
export interface Resource {
  readonly address: string;
  readonly mode: "resource" | "data";
  readonly type: string;
  readonly name: string;
  readonly settings: Part;
  readonly file: SourceText;
  /** The folder of its root module, where a run has several; "" where it has one. */
  readonly root: string;
  /** All resources of its configuration, by address. */
  readonly peers: ReadonlyMap<string, Resource>;
  /** The module calls that led here, outermost first. */
  readonly via: readonly Site[];
  /** The instance it is in the project's own configuration; undefined for what only a plan or a state shows. */
  readonly instance: ResourceInstance | undefined;
  /** True for what only a plan or a state shows: the source is not in the project. */
  readonly isUnwritten: boolean;
  /** The attributes that a plan has found changed outside of Terraform. */
  readonly drift: readonly string[];
}

/** A rule tree still to be put together: the expression it comes from, and the property or include it is for. */
export interface TreeOrder {
  /** Undefined for an owner without rules. */
  readonly rules: Part | undefined;
  readonly owner: Property | Include | undefined;
  readonly resource: Resource;
}

/** What the readers of Terraform fill. */
export interface Reading {
  readonly project: Project;
  readonly addTree: (order: TreeOrder) => void;
}

/** Reads one type of resource into the project. */
export type Reader = (resource: Resource, reading: Reading) => void;

/** The document that a resource makes under the vendor's names. */
export function documentOf(resource: Resource, part: Part, names?: Names): Field {
  return madeOf(resource, part, { homes: names && homesOf(names), isTyped: true });
}

/** JSON that a resource makes of values: unlike its settings they keep the types they are written in. */
export function jsonDocumentOf(resource: Resource, part: Part): Field {
  return madeOf(resource, part, { isTyped: false });
}

/** A document whose value is known before the places of its parts are: those are worked out when a finding asks for one. */
export function documentOfValues(resource: Resource, value: Value, exact: () => Part | undefined): Field {
  const root = (): Part => exact() ?? new Part(value, resource.settings.at);
  return fieldOf(resource, lazyPartTree(value, root), { isTyped: true });
}

function madeOf(
  resource: Resource,
  part: Part,
  about: { readonly homes?: Homes | undefined; readonly isTyped: boolean },
): Field {
  return fieldOf(resource, partTree(part), about);
}

function fieldOf(
  resource: Resource,
  tree: PartTree,
  about: { readonly homes?: Homes | undefined; readonly isTyped: boolean },
): Field {
  const { file, address, via } = resource;
  const doc = new Doc(file, tree, "hcl", { address, note: noteOf(resource), ...about });
  return new Field(doc, doc.tree.value, { via, base: "" });
}

/** What findings say of a resource that only a plan or a state shows, or that is no longer what Terraform has made. */
export function noteOf({
  address,
  isUnwritten,
  drift,
}: Pick<Resource, "address" | "isUnwritten" | "drift">): string | undefined {
  const notes = [
    ...(isUnwritten
      ? [`The Terraform source of ${address} is not in the project; the place shown is in the plan.`]
      : []),
    ...(drift.length > 0 ? [`The plan has found ${drift.join(", ")} of ${address} changed outside of Terraform.`] : []),
  ];
  return notes.length === 0 ? undefined : notes.join(" ");
}

/** What a resource is to others: a value that only apply fills in, known by where it comes from, unless a plan or state tells it. */
export function selfReference(
  { address, settings, root, instance }: Resource,
  ...path: readonly (string | number)[]
): Part {
  const known = instance?.planned(path) ?? settings.find(path);
  if (known !== undefined && known.unknown === undefined && !known.isNull) return new Part(known.value, settings.at);
  const span = settings.key ?? settings.at.span;
  return Part.unknown(
    `${address}.${path.join(".")} is known only after apply`,
    { file: settings.at.file, span },
    { address, path, root },
  );
}

/** A setting that is written, and not null. */
export function setting({ settings }: Resource, name: string): Part | undefined {
  const part = settings.get(name);
  return part === undefined || part.isNull ? undefined : part;
}
