/** Where the rules of a property come from in Terraform: builder blocks, a rendered template, a file, or JSON made on the spot. */
import { readJson, readLooseJson, type Tree } from "../../syntax/index.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { Loading, TreeFile } from "../load/loading.ts";
import { type Unit, UnitBuilder } from "../load/unit.ts";
import type { Include, Property } from "../nodes/property.ts";
import { fixedSite, type Site } from "../site.ts";
import { builderEnvelope, type FollowChild } from "./builder.ts";
import { builder, childrenOf, circlesOf, unusedBuilders } from "./builder-graph.ts";
import { formatOfBlock } from "./builder-names.ts";
import { Part, type Written } from "./part.ts";
import { documentOf, jsonDocumentOf, noteOf, type Resource, type TreeOrder } from "./resource.ts";
import { templateRoot } from "./template-data.ts";
import { partOf } from "./values.ts";

const template = "akamai_property_rules_template";
/** Bounds against builders that hold each other into the sky: depth of a chain, and rules of one tree. */
const maxDepth = 50;
const maxRules = 20_000;

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
  #rules = 0;
  readonly #resources: readonly Resource[];
  /** The configurations, by their roots, that have a property or include whose rules are in view. */
  readonly #rootsWithTrees = new Set<string>();

  constructor(loading: Loading, resources: readonly Resource[], orders: readonly TreeOrder[]) {
    this.#loading = loading;
    this.#resources = resources;
    for (const order of orders) this.#plan(order);
    const children = new Set(
      resources.flatMap((one) => (one.type === builder ? childrenOf(one).map(({ resource }) => resource) : [])),
    );
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
    const marks = circlesOf(this.#resources);
    const near = this.#resources.filter(({ root }) => this.#rootsWithTrees.has(root));
    const orphans = unusedBuilders(near, this.#loading.project.terraformModules);
    if (marks.length + orphans.length > 0) yield new UnitBuilder(this.#loading, byPath, []).finish({ marks, orphans });
  }

  #plan({ rules, owner, resource }: TreeOrder): void {
    const reference = rules?.unknown?.reference;
    const source = reference === undefined ? undefined : resource.peers.get(reference.address);
    if (source?.type === builder)
      this.#planned.push({ owner, open: async () => this.#builderDocument(source, plannedRules(resource)) });
    else if (source?.type === template && this.#render(source, owner)) this.#used.add(source);
    else if (rules?.json !== undefined)
      this.#planned.push({ owner, open: async () => jsonDocumentOf(resource, rules.json as Part) });
    else if (rules?.written !== undefined) this.#planText(rules.written, owner, resource);
    else return void this.#planned.push({ owner, open: async () => undefined });
    if (source?.type === builder) this.#used.add(source);
    this.#rootsWithTrees.add(resource.root);
    const { written } = rules ?? {};
    const from =
      source !== undefined ? `${source.root} ${source.address}` : written?.isWholeFile ? written.file.path : undefined;
    if (owner?.kind === "property") owner.rulesSource = from?.replace(/\[[^\]]*\]/g, "");
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
  #builderDocument(resource: Resource, planned?: Part): Field | undefined {
    this.#rules = 0;
    const part = builderEnvelope(resource.settings, (child, inner) => this.#childOf(child, resource, inner), planned);
    return part && documentOf(resource, part);
  }

  /** The rule that an item of `children` stands for; undefined in a circle, and where it is not in view. */
  #childOf(child: Part, parent: Resource, planned: Part | undefined): Field | undefined {
    const address = child.unknown?.reference?.address;
    const source = address === undefined ? undefined : parent.peers.get(address);
    if (source === undefined || source.type !== builder) return this.#writtenChild(child, parent);
    if (source === parent || this.#open.has(source)) return undefined;
    this.#rules++;
    if (this.#open.size >= maxDepth || this.#rules > maxRules) return undefined;
    this.#open.add(source);
    const follow: FollowChild = (inner, plannedInner) => this.#childOf(inner, source, plannedInner);
    const envelope = builderEnvelope(source.settings, follow, planned);
    this.#open.delete(source);
    const [rule, format] = [envelope?.get("rules"), envelope?.get("ruleFormat")];
    if (rule === undefined || format === undefined || format.value === formatIn(parent))
      return rule && documentOf(source, rule);
    const marked = new Part(new Map([...rule.members, ["_ruleFormat_", format]]), rule.at, {
      key: rule.key,
      body: rule.body,
    });
    return documentOf(source, marked);
  }

  #writtenChild(child: Part, parent: Resource): Field | undefined {
    if (child.json !== undefined) return jsonDocumentOf(parent, child.json.get("rules") ?? child.json);
    const { written } = child;
    const tree = written && readJson(written.text);
    if (written === undefined || tree === undefined) return undefined;
    const document = new Field(embedded(written, tree, parent), tree.value);
    const rules = document.get("rules");
    if (rules.isAbsent) return document;
    const below: Tree = {
      ...tree,
      value: rules.value,
      places: (routes) => tree.places(routes.map((route) => ["rules", ...route])),
    };
    return new Field(embedded(written, below, parent), below.value);
  }

  #planText(written: Written, owner: Property | Include | undefined, resource: Resource): void {
    const { path } = written.file;
    if (written.isWholeFile) this.#loading.treeOwners.set(path, { owner, via: viaOf(written, resource) });
    else this.#loading.rendered.add(path);
    if (written.isWholeFile && this.#loading.trees.some(({ file }) => file.path === path)) return;
    this.#planned.push({
      owner,
      open: async () => {
        const tree = readJson(written.text) ?? (await readLooseJson(written.text));
        return new Field(embedded(written, tree, resource), tree.value, { via: viaOf(written, resource) });
      },
    });
  }
}

/** The rule format that a builder is written for. */
function formatIn({ settings }: Resource): string | undefined {
  return settings.members.map(([name]) => formatOfBlock(name)).find((format) => format !== undefined);
}

/** The rule tree that a plan shows for a property or an include. */
function plannedRules({ instance }: Resource): Part | undefined {
  const text = instance?.planned(["rules"]);
  const tree = typeof text?.value === "string" ? readJson(text.value) : undefined;
  return text === undefined || tree?.value === undefined ? undefined : partOf(tree.value, text.at).get("rules");
}

/** A document whose characters stand in a text of some file; in the block's own file it is a part of the block. */
function embedded(written: Written, tree: Tree, resource: Resource): Doc {
  const host = { content: written.text, toFile: written.toHost };
  const isInside = written.file.path === resource.file.path;
  return new Doc(
    written.file,
    tree,
    "embedded",
    isInside ? { host, address: resource.address, note: noteOf(resource) } : { host },
  );
}

/** The way to a text in another file leads by way of the block's own setting. */
function viaOf(written: Written, resource: Resource): readonly Site[] {
  const rules = resource.settings.get("rules");
  if (written.file.path === resource.file.path || rules === undefined) return resource.via;
  return [...resource.via, fixedSite(rules.at.file, rules.at.span)];
}
