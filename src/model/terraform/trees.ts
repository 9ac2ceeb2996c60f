/** Where the rules of a property come from in Terraform: builder blocks, a rendered template, a file, or JSON made on the spot. */

import { readAnyJson, readJson } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import { blockAddress } from "../address.ts";
import { Field } from "../field.ts";
import type { Loading, TreeFile } from "../load/loading.ts";
import { type Unit, UnitBuilder } from "../load/unit.ts";
import type { Include, Property } from "../nodes/property.ts";
import { fixedSite, type Site } from "../site.ts";
import { BuilderDocuments } from "./builder-documents.ts";
import { builder, childrenOf, circlesOf, unusedBuilders } from "./builder-graph.ts";
import { withDecoded } from "./decoded.ts";
import { embedded, fillHoles } from "./embedded.ts";
import { legacyEnvelope } from "./legacy-rules.ts";
import type { Part, Written } from "./part.ts";
import { documentOf, jsonDocumentOf, type Resource, type TreeOrder } from "./resource.ts";
import { templateRoot } from "./template-data.ts";
import { partOf } from "./values.ts";

const template = "akamai_property_rules_template";
const legacy = "akamai_property_rules";

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
  readonly #builders = new BuilderDocuments();
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
      this.#planned.push({ owner, open: async () => this.#builders.document(source, plannedRules(resource)) });
    else if (source?.type === template && this.#render(source, owner)) this.#used.add(source);
    else if (source?.type === legacy && legacyEnvelope(source.settings) !== undefined)
      this.#planned.push({ owner, open: async () => legacyDocument(source) });
    else if (rules?.json !== undefined) this.#planJson(rules.json, owner, resource);
    else if (rules?.written !== undefined) this.#planText(rules.written, owner, resource);
    else return void this.#planned.push({ owner, open: async () => undefined });
    if (source?.type === builder || source?.type === legacy) this.#used.add(source);
    this.#rootsWithTrees.add(resource.root);
    const { written } = rules ?? {};
    const from =
      source !== undefined ? `${source.root} ${source.address}` : written?.isWholeFile ? written.file.path : undefined;
    if (owner?.kind === "property") owner.rulesSource = from && blockAddress(from);
  }

  /** A data source that nothing in view takes its rules from is still worth judging. */
  #planUnused(resource: Resource, children: ReadonlySet<Resource>): void {
    if (this.#used.has(resource) || children.has(resource)) return;
    if (resource.type === template) this.#render(resource, undefined);
    else if (resource.type === legacy && legacyEnvelope(resource.settings) !== undefined)
      this.#planned.push({ owner: undefined, open: async () => legacyDocument(resource) });
    else if (resource.type === builder)
      this.#planned.push({ owner: undefined, open: async () => this.#builders.document(resource), isLoose: true });
  }

  #render(source: Resource, owner: Property | Include | undefined): boolean {
    const root = templateRoot(source);
    if (root === undefined || (root.document === undefined && !this.#loading.files.exists(root.path, root.top)))
      return false;
    this.#loading.templates.push({ root, owner });
    return true;
  }

  /** JSON made on the spot; what it takes over from a JSON file is judged there. */
  #planJson(json: Part, owner: Property | Include | undefined, resource: Resource): void {
    const open = async (): Promise<Field | undefined> => {
      const part = withDecoded(json, resource, viaOf(json.at.file, resource));
      return jsonDocumentOf(resource, part).resolve();
    };
    this.#planned.push({ owner, open });
  }

  #planText(written: Written, owner: Property | Include | undefined, resource: Resource): void {
    const { path } = written.file;
    if (written.isWholeFile) this.#loading.treeOwners.set(path, { owner, via: viaOf(written.file, resource) });
    else this.#loading.rendered.add(path);
    if (written.isWholeFile && this.#loading.trees.some(({ file }) => file.path === path)) return;
    this.#planned.push({
      owner,
      open: async () => {
        const tree = fillHoles(await readAnyJson(written.text), written);
        return new Field(embedded(written, tree, resource), tree.value, { via: viaOf(written.file, resource) });
      },
    });
  }
}

function legacyDocument(resource: Resource): Field | undefined {
  const envelope = legacyEnvelope(resource.settings);
  return envelope && documentOf(resource, envelope);
}

/** The rule tree that a plan shows for a property or an include. */
function plannedRules({ instance }: Resource): Part | undefined {
  const text = instance?.planned(["rules"]);
  const tree = typeof text?.value === "string" ? readJson(text.value) : undefined;
  return text === undefined || tree?.value === undefined ? undefined : partOf(tree.value, text.at).get("rules");
}

/** The way to a text in another file leads by way of the block's own setting. */
function viaOf(file: SourceText, resource: Resource): readonly Site[] {
  const rules = resource.settings.get("rules");
  if (file.path === resource.file.path || rules === undefined) return resource.via;
  return [...resource.via, fixedSite(rules.at.file, rules.at.span)];
}
