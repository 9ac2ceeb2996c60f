/** Where the rules of a property come from in Terraform: builder blocks, a rendered template, a file, or JSON made on the spot. */
import { readJson, readLooseJson, type Tree } from "../../syntax/index.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { Loading, TreeFile } from "../load/loading.ts";
import { type Unit, UnitBuilder } from "../load/unit.ts";
import type { Include, Property } from "../nodes/property.ts";
import { builderEnvelope } from "./builder.ts";
import type { Part, Written } from "./part.ts";
import { documentOf, type Resource, type TreeOrder } from "./resource.ts";
import { templateRoot } from "./template-data.ts";

const builder = "akamai_property_rules_builder";
const template = "akamai_property_rules_template";

/** A tree that one unit will show: its document, or none for an owner whose rules are not in view. */
interface Planned {
  readonly owner: Property | Include | undefined;
  readonly open: () => Promise<Field | undefined>;
  /** True for a builder that no property in view takes its rules from: unless it is a default rule, what is above it is unknown. */
  readonly isLoose?: boolean;
}

/** The rule trees of a run's Terraform. What other units show (templates, whole files) is handed to them. */
export class TerraformTrees {
  readonly #loading: Loading;
  readonly #planned: Planned[] = [];
  /** Builders that some tree holds: the others are trees of their own. */
  readonly #used = new Set<Resource>();
  readonly #open = new Set<Resource>();

  constructor(loading: Loading, resources: readonly Resource[], orders: readonly TreeOrder[]) {
    this.#loading = loading;
    for (const order of orders) this.#plan(order);
    const children = new Set(resources.flatMap((resource) => (resource.type === builder ? childrenOf(resource) : [])));
    for (const resource of resources) if (resource.mode === "data") this.#planUnused(resource, children);
  }

  /** The units of these trees, includes first: the properties that use them come after. */
  async *units(): AsyncGenerator<Unit> {
    const byPath: ReadonlyMap<string, TreeFile> = new Map();
    const isInclude = ({ owner }: Planned): number => (owner?.kind === "include" ? 0 : 1);
    for (const { owner, open, isLoose } of this.#planned.toSorted((a, b) => isInclude(a) - isInclude(b))) {
      const unit = new UnitBuilder(this.#loading, byPath, []);
      const envelope = await open();
      const rule = envelope?.get("rules");
      const isPart = isLoose === true && rule?.get("name").value !== "default";
      const document = isPart ? rule : envelope;
      const format = isPart ? envelope?.get("ruleFormat") : undefined;
      const about = { ...(owner?.kind === "include" ? { include: owner } : { property: owner }), format };
      if (!(document !== undefined && unit.addTrees(document, about)) && owner !== undefined) unit.addOwner(owner);
      yield unit.finish();
    }
  }

  #plan({ rules, owner, resource }: TreeOrder): void {
    const reference = rules?.unknown?.reference;
    const source = reference === undefined ? undefined : resource.peers.get(reference.address);
    if (source?.type === builder) this.#planned.push({ owner, open: async () => this.#builderDocument(source) });
    else if (source?.type === template && this.#render(source, owner)) this.#used.add(source);
    else if (rules?.json !== undefined)
      this.#planned.push({ owner, open: async () => documentOf(resource, rules.json as Part) });
    else if (rules?.written !== undefined) this.#planText(rules.written, owner);
    else this.#planned.push({ owner, open: async () => undefined });
    if (source?.type === builder) this.#used.add(source);
  }

  /** A data source that nothing in view takes its rules from is still worth judging. */
  #planUnused(resource: Resource, children: ReadonlySet<Resource>): void {
    if (this.#used.has(resource) || children.has(resource)) return;
    if (resource.type === template) this.#render(resource, undefined);
    else if (resource.type === builder)
      this.#planned.push({ owner: undefined, open: async () => this.#builderDocument(resource), isLoose: true });
  }

  #render(source: Resource, owner: Property | Include | undefined): boolean {
    const root = templateRoot(source);
    if (root === undefined || !this.#loading.files.exists(root.path, root.top)) return false;
    this.#loading.templates.push({ root, owner });
    return true;
  }

  /** The envelope of a builder and, in documents of their own, the rules below. */
  #builderDocument(resource: Resource): Field | undefined {
    const part = builderEnvelope(resource.settings, (child) => this.#childOf(child, resource));
    return part && documentOf(resource, part);
  }

  /** The rule that an item of `children` stands for; undefined in a circle, and where it is not in view. */
  #childOf(child: Part, parent: Resource): Field | undefined {
    const address = child.unknown?.reference?.address;
    const source = address === undefined ? undefined : parent.peers.get(address);
    if (source === undefined || source.type !== builder) return this.#writtenChild(child, parent);
    if (source === parent || this.#open.has(source)) return undefined;
    this.#open.add(source);
    const rule = builderEnvelope(source.settings, (inner) => this.#childOf(inner, source))?.get("rules");
    this.#open.delete(source);
    return rule && documentOf(source, rule);
  }

  #writtenChild(child: Part, parent: Resource): Field | undefined {
    if (child.json !== undefined) return documentOf(parent, child.json.get("rules") ?? child.json);
    const { written } = child;
    const tree = written && readJson(written.text);
    if (written === undefined || tree === undefined) return undefined;
    const document = new Field(embedded(written, tree), tree.value);
    const rules = document.get("rules");
    if (rules.isAbsent) return document;
    const below: Tree = {
      ...tree,
      value: rules.value,
      places: (routes) => tree.places(routes.map((route) => ["rules", ...route])),
    };
    return new Field(embedded(written, below), below.value);
  }

  #planText(written: Written, owner: Property | Include | undefined): void {
    const { path } = written.file;
    const isTreeFile = written.isWholeFile && this.#loading.trees.some(({ file }) => file.path === path);
    this.#loading.treeOwners.set(path, owner);
    if (isTreeFile) return;
    this.#planned.push({
      owner,
      open: async () => {
        const tree = readJson(written.text) ?? (await readLooseJson(written.text));
        return new Field(embedded(written, tree), tree.value);
      },
    });
  }
}

/** A document whose characters stand in a text of some file. */
function embedded(written: Written, tree: Tree): Doc {
  return new Doc(written.file, tree, "embedded", { host: { content: written.text, toFile: written.toHost } });
}

/** The builders that a builder names as its children. */
function childrenOf(resource: Resource): readonly Resource[] {
  const children = resource.settings.members
    .flatMap(([, blocks]) => blocks.items)
    .flatMap((block) => block.get("children")?.items ?? []);
  return children.flatMap((child) => resource.peers.get(child.unknown?.reference?.address ?? "") ?? []);
}
