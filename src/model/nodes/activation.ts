import type { Field } from "../field.ts";
import { bareId, type Network, networkOf } from "../ids.ts";
import { RecordNode } from "../node.ts";
import { idsIn } from "../paths.ts";
import { type Read, valueOf } from "../read.ts";
import type { Declaration } from "./declaration.ts";
import type { Project } from "./project.ts";
import type { Include, Property } from "./property.ts";

/** An activation or deactivation of a property or include: a record of the API, or the body of a request. */
export class Activation extends RecordNode<"activation"> {
  readonly kind = "activation";
  readonly project: Project;
  readonly #target: Property | Include | undefined;
  /** Set where Terraform declares it. */
  declaration: Declaration | undefined;
  #names: Named | undefined;

  constructor(project: Project, field: Field, live: boolean, target: Property | Include | undefined) {
    super(field, live);
    this.project = project;
    this.#target = target;
  }

  /** What it activates, by the ids it carries, else by the property's id in the name of its file; a body names nothing itself. */
  get target(): Property | Include | undefined {
    if (this.#target !== undefined) return this.#target;
    const { include, property, name, files } = this.#named;
    if (include !== undefined) return this.project.includeBy(include, undefined);
    const { byId, byName } = indexOf(this.project);
    const found = property === undefined ? undefined : byId.get(property);
    if (found !== undefined || (property === undefined && name === undefined))
      return found ?? byId.get(files.find((id) => byId.has(id)) ?? "");
    const named = name === undefined ? undefined : byName.get(name);
    return named !== undefined && this.isOf(named) ? named : undefined;
  }

  isOf(property: Property): boolean {
    if (this.#target !== undefined) return this.#target === property;
    const { property: id, name, files } = this.#named;
    const own = valueOf(property.id);
    if (id !== undefined && own !== undefined) return id === own;
    if (name !== undefined) return valueOf(property.name) === name;
    return id === undefined && own !== undefined && files.includes(own);
  }

  /** Undefined where it is not known, or may be another one in another environment. */
  get network(): Network | undefined {
    if (this.declaration?.isForAnyNetwork === true) return undefined;
    return networkOf(valueOf(this.get("network").text()) ?? "");
  }

  get version(): Read<number> {
    const version = this.get("propertyVersion").number();
    return version.state === "absent" ? this.get("includeVersion").number() : version;
  }

  get isDeactivation(): boolean {
    return valueOf(this.get("activationType").text())?.toUpperCase() === "DEACTIVATE";
  }

  /** True for the body of a request; a record of the API carries its id and status. */
  get isRequest(): boolean {
    const marks = [
      "activationId",
      "includeActivationId",
      "hostnameActivationId",
      "status",
      "taskStatus",
      "activationStatus",
    ];
    return !this.isLive && marks.every((name) => this.get(name).isAbsent);
  }

  /**
   * How many entries the API's list of activations has that this one is of; 0 for a record by itself and for one of a bulk request.
   * A list of one may be the answer about a single activation: it proves nothing of others.
   */
  get listed(): number {
    const { key, parent } = this.field;
    const isList = typeof key === "number" && (parent?.key === "activations" || parent?.parent?.key === "activations");
    return isList && Array.isArray(parent.value) ? parent.value.length : 0;
  }

  /** True when it is, or may still become, what the network runs: not failed, cancelled or deactivated. */
  get isEffective(): boolean {
    const status = valueOf(this.firstText("status", "activationStatus")) ?? "ACTIVE";
    return !this.isDeactivation && ["NEW", "PENDING", "ZONE_1", "ZONE_2", "ZONE_3", "ACTIVE"].includes(status);
  }

  /** For sentences: what it is for; a block of Terraform of which that is not in view goes by its address. */
  get label(): string {
    const { address } = this.field.doc;
    if (this.declaration !== undefined && this.target === undefined && address !== undefined) return address;
    const version = valueOf(this.version);
    return `the ${this.#aim(version === undefined ? "" : `version ${version}`)}`;
  }

  /** By its id; a request has none and goes by what it is for, so that it stays the same from one version to the next. */
  get resource(): string {
    const id = valueOf(this.firstText("activationId", "includeActivationId"));
    return id === undefined ? this.#aim("") : `activation ${bareId(id)}`;
  }

  #aim(version: string): string {
    const what = [this.target?.label, version].filter(Boolean).join(" ");
    const network = this.network === undefined ? "" : ` on ${this.network}`;
    return `${this.isDeactivation ? "deactivation" : "activation"}${what === "" ? "" : ` of ${what}`}${network}`;
  }

  /** The ids and the name it carries, and the ids in its file's name, as in `prp_551200-activation.json`. */
  get #named(): Named {
    if (this.#names !== undefined) return this.#names;
    const { path } = this.field.doc.file;
    const id = valueOf(this.get("propertyId").id());
    this.#names = {
      include: valueOf(this.get("includeId").id()),
      property: id === undefined ? undefined : bareId(id),
      name: valueOf(this.get("propertyName").text()),
      files: idsIn(path).filter((id) => id.length > 1),
    };
    return this.#names;
  }
}

interface Named {
  readonly include: string | undefined;
  readonly property: string | undefined;
  readonly name: string | undefined;
  readonly files: readonly string[];
}

interface PropertyIndex {
  readonly count: number;
  readonly last: Property | undefined;
  readonly byId: ReadonlyMap<string, Property>;
  readonly byName: ReadonlyMap<string, Property>;
}

const indexes = new WeakMap<Project, PropertyIndex>();

/** The properties of a project by id and by name; made again when trees have brought new ones. */
function indexOf(project: Project): PropertyIndex {
  const { properties } = project;
  const seen = indexes.get(project);
  const last = properties.at(-1);
  if (seen !== undefined && seen.count === properties.length && seen.last === last) return seen;
  const byId = new Map<string, Property>();
  const byName = new Map<string, Property>();
  for (const property of properties) {
    const id = valueOf(property.id);
    const name = valueOf(property.name);
    if (id !== undefined && !byId.has(id)) byId.set(id, property);
    if (name !== undefined && !byName.has(name)) byName.set(name, property);
  }
  const index = { count: properties.length, last, byId, byName };
  indexes.set(project, index);
  return index;
}
