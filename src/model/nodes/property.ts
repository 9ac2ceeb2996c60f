/**
 * Properties and includes as rules see them: the owners of rule trees, with what files and account tell of their versions
 * and networks.
 */
import type { Field } from "../field.ts";
import { bareId } from "../ids.ts";
import { firstLabel, notInView, RecordNode } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { Activation } from "./activation.ts";
import { Hostname } from "./hostname.ts";
import type { Project } from "./project.ts";
import type { Behavior, RuleTree } from "./rule-tree.ts";

export type { Activation } from "./activation.ts";

/** A delivery property: its rules, hostnames and activations, as far as they are in view. One per environment where a project has several. */
export class Property extends RecordNode<"property"> {
  readonly kind = "property";
  readonly project: Project;
  /** The environment of a Property Manager CLI project this property stands for. */
  environment: string | undefined;
  /** The Terraform configuration that declares it, told apart from the others of a run; undefined elsewhere. */
  configuration: string | undefined;
  tree: RuleTree | undefined;
  /** The data source or file that Terraform takes its rules from; others may take theirs from there, too. */
  rulesSource: string | undefined;
  /** True for what is known from a rule tree without an envelope only: the `name` there is the default rule's. */
  isBareTree = false;
  readonly hostnames: Hostname[] = [];
  /** The version of the property that the hostnames are of; 0 where the list does not say. */
  hostnamesVersion = 0;
  /** True once a rule tree of a file was read, whether it is still in memory or not. */
  declaresRules = false;
  /** True once a file, and not only the snapshot, has told of the hostnames. */
  declaresHostnames = false;
  #hostnamesGap: string | undefined = "no hostname list of this property is in the project or snapshot";

  constructor(project: Project, field: Field, live: boolean) {
    super(field, live);
    this.project = project;
  }

  get id(): Read<string> {
    const read = this.firstText("propertyId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }

  get name(): Read<string> {
    return this.isBareTree ? absent : this.firstText("propertyName", "name");
  }

  get productId(): Read<string> {
    return this.firstText("productId");
  }

  /** For sentences: the property's name, else its id. */
  get label(): string {
    return firstLabel(this.name, this.id) ?? "the property";
  }

  get resource(): string {
    const name = firstLabel(this.name, this.id);
    const place = this.environment === undefined || this.environment === name ? "" : ` (${this.environment})`;
    return name === undefined ? `property${place}` : `property ${name}${place}`;
  }

  /** Why not all hostnames of the property are in view; undefined when they are. A bucket keeps them outside of the property's versions. */
  get hostnamesGap(): string | undefined {
    const isBucket =
      valueOf(this.get("useHostnameBucket").bool()) === true ||
      valueOf(this.get("propertyType").text()) === "HOSTNAME_BUCKET";
    return isBucket ? "the property keeps its hostnames in a bucket" : this.#hostnamesGap;
  }

  set hostnamesGap(why: string | undefined) {
    this.#hostnamesGap = why;
  }

  /** Takes over the hostnames of a list that names no property. */
  adoptHostnames(list: Property): void {
    const live = new Map(this.hostnames.map((hostname) => [hostname.key, hostname.live]));
    const adopted = list.hostnames.map(({ field, key }) => new Hostname(this, field, live.get(key)));
    this.hostnames.splice(0, this.hostnames.length, ...adopted);
    this.hostnamesGap = list.hostnamesGap;
    this.declaresHostnames = true;
    list.hostnames.length = 0;
  }

  /** Activations and deactivations of this property: records and requests alike. */
  get activations(): readonly Activation[] {
    return this.project.activations.filter((activation) => activation.isOf(this));
  }

  /** True when one hostname is known to be served from edgekey.net, false when all are known and none is. */
  get hasEnhancedHostname(): Read<boolean> {
    if (this.hostnames.some((hostname) => hostname.suffix === "edgekey.net")) return known(true);
    if (this.hostnamesGap !== undefined) return unknown(this.hostnamesGap);
    const vague = this.hostnames.find((hostname) => hostname.suffix === undefined);
    return vague === undefined ? known(false) : unknown(`the edge hostname of ${vague.label} is not known`);
  }

  /** All rules that requests for this property meet: its own and those of its includes; `gap` says why there may be more. */
  get merged(): { readonly trees: readonly RuleTree[]; readonly gap: string | undefined } {
    const { tree } = this;
    const shared = (tree?.includes ?? []).map(({ include, id }) => include?.shared ?? notInView(`include ${id}`));
    const hidden = shared.find((link) => link.state === "unknown");
    const trees = shared.flatMap((link) => (link.state === "known" ? [link.value] : []));
    return {
      trees: tree === undefined ? [] : [...new Set([tree, ...trees])],
      gap: tree?.gap ?? (hidden?.state === "unknown" ? hidden.why : undefined),
    };
  }

  /** `is_secure` of the default rule; absent there means false. */
  get isSecure(): Read<boolean> {
    return this.tree?.root.field.at("options", "is_secure").bool() ?? notInView("the rule tree");
  }
}

/** A PAPI include: a tree of its own that several properties share. */
export class Include extends RecordNode<"include"> {
  readonly kind = "include";
  tree: RuleTree | undefined;
  readonly activations: Activation[] = [];
  /** What was kept of its rules: of several versions the one read first, which is the newest. */
  #kept: { readonly tree: RuleTree | undefined } | undefined;

  /** Its rules as properties take them over: absent where they are in view and hold nothing that depends on the property. */
  get shared(): Link<RuleTree> {
    const { tree } = this.#kept ?? this;
    if (tree !== undefined) return known(tree);
    return this.#kept === undefined ? unknown(`the rules of include ${this.label} are not in view`) : absent;
  }

  /** Lets go of its tree, unless the properties that use it have to know what is in it. */
  release(): void {
    const { tree } = this;
    this.tree = undefined;
    if (tree !== undefined) this.#kept ??= { tree: dependsOnProperty(tree) ? tree : undefined };
  }

  get id(): Read<string> {
    const read = this.firstText("includeId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }

  get name(): Read<string> {
    return this.firstText("includeName");
  }

  get label(): string {
    return firstLabel(this.name, this.id) ?? "the include";
  }

  get resource(): string {
    return `include ${this.label}`;
  }
}

/** An include that a rule tree uses, with the behavior that does; undefined where it is not in view. */
export interface UsedInclude {
  readonly behavior: Behavior;
  readonly id: string;
  readonly include: Include | undefined;
}

/** True for rules that are judged together with those of a property, its hostnames and options: mTLS, access keys and their origins. */
function dependsOnProperty(tree: RuleTree): boolean {
  const names = [
    "enforceMtlsSettings",
    "clientCertificateAuth",
    "mtlsOriginKeystore",
    "originCharacteristics",
    "origin",
  ];
  return names.some((name) => tree.behaviors(name).length > 0) || tree.criteria("clientCertificate").length > 0;
}
