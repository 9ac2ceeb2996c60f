/** Terraform as a dialect of the model: from its files to the same nodes that the vendors' own JSON makes. */
import { type HclFile, readLooseJson } from "../../syntax/index.ts";
import { SourceText } from "../../text/index.ts";
import { emptyLoading, type Loading, readWithin } from "../load/loading.ts";
import { folderOf, isBelow, nameOf } from "../paths.ts";
import { fixedSite } from "../site.ts";
import { isObject } from "../value.ts";
import { configurationsOf } from "./configuration.ts";
import { takePipelines } from "./destroys.ts";
import type { FileAccess } from "./files.ts";
import { readHcl } from "./hcl.ts";
import type { ResourceInstance } from "./instance.ts";
import { readTerraformJson, readValuesJson } from "./json-source.ts";
import { Plan, type PlannedResource } from "./plan.ts";
import { modulesOfPlan } from "./plan-writing.ts";
import { camReaders } from "./read-cam.ts";
import { cpsReaders } from "./read-cps.ts";
import { esaReaders } from "./read-esa.ts";
import { hostnameReaders } from "./read-hostnames.ts";
import { keystoreReaders } from "./read-keystore.ts";
import { propertyReaders } from "./read-property.ts";
import { truststoreReaders } from "./read-truststore.ts";
import type { Reader, Resource, TreeOrder } from "./resource.ts";
import { type Modules, modulesOf } from "./source.ts";
import { TerraformTrees } from "./trees.ts";
import { addressOf, modulesAsWritten } from "./writing.ts";

/** All resources that become nodes. What others refer to comes first. */
const readers: Readonly<Record<string, Reader>> = {
  ...truststoreReaders,
  ...keystoreReaders,
  ...camReaders,
  ...cpsReaders,
  ...hostnameReaders,
  ...propertyReaders,
  ...esaReaders,
};

/** Reads one file of Terraform, in its own syntax or in JSON. */
export { isPlan } from "./plan.ts";

export async function parseTerraform({ path, text }: SourceText): Promise<HclFile> {
  if (!/\.json$/i.test(path)) return readHcl(text);
  const read = /\.tfvars\.json$/i.test(path) ? readValuesJson(text) : readTerraformJson(text);
  if (read !== undefined) return read;
  const { problems } = await readLooseJson(text);
  return {
    body: { attributes: [], blocks: [], span: { start: 0, end: text.length }, gap: "a syntax error hides it" },
    problems,
    comments: [],
  };
}

/** Finds the block that an offset of a file lies in. */
export function addressesIn({ body }: HclFile): (offset: number) => string | undefined {
  return (offset) => {
    const block = body.blocks.find(({ span }) => span.start <= offset && offset < span.end);
    return block && addressOf(block);
  };
}

/** Works the run's Terraform out and fills the project with it; the rule trees come later, one by one. */
export function readTerraform(loading: Loading): TerraformTrees {
  const inputs = loading.terraform;
  const files = inputs
    .filter(({ isValues }) => !isValues)
    .map(({ file, hcl, entry }) => ({ file, hcl, top: entry.root }));
  const sources = modulesOf(
    files,
    inputs.filter(({ isValues }) => isValues),
  );
  const { configurations, unwritten } = configurationsOf(sources, accessOf(loading), loading.plans);
  takePipelines(loading);
  const around = { documents: loading.documents, gapIn: gapsOf(loading, sources) };
  for (const configuration of configurations)
    loading.project.terraformModules.push(...modulesAsWritten(configuration, around));
  for (const one of unwritten) loading.project.terraformModules.push(...modulesOfPlan(one, loading.documents));
  const orders: TreeOrder[] = [];
  const resources = configurations.flatMap(({ name, instances }) =>
    readResources([...instances.values()].map(written(name)), loading, orders),
  );
  for (const { plan, resources: shown } of unwritten)
    resources.push(
      ...readResources(
        shown.map((one) => fromPlan(one, plan)),
        loading,
        orders,
      ),
    );
  return new TerraformTrees(loading, resources, orders);
}

/** What plans say was before them, as a project of its own; undefined without a plan of changes. */
export function readBefore(
  loading: Loading,
): { readonly loading: Loading; readonly trees: TerraformTrees } | undefined {
  const docs = loading.plans.filter(
    ({ tree: { value } }) => isObject(value) && Array.isArray(value["resource_changes"]),
  );
  if (docs.length === 0) return undefined;
  const before: Loading = { ...loading, ...emptyLoading() };
  const orders: TreeOrder[] = [];
  const resources = docs.flatMap((doc) => {
    const plan = new Plan(doc, docs.length > 1 ? doc.file.path : "", "before");
    before.project.terraformModules.push(
      ...modulesOfPlan({ plan, resources: [...plan.resources.values()], hasSource: false }, []),
    );
    return readResources(
      [...plan.resources.values()].map((one) => fromPlan(one, plan)),
      before,
      orders,
    );
  });
  return { loading: before, trees: new TerraformTrees(before, resources, orders) };
}

/** Why a folder may declare more than was read from it. */
function gapsOf({ terraform, documents }: Loading, { strays }: Modules): (folder: string) => string | undefined {
  const mixed = new Set(strays.map(({ folder }) => folder));
  const named = new Set(terraform.filter(({ entry }) => entry.isNamed).map(({ file }) => folderOf(file.path)));
  const generated = documents
    .filter(({ file }) => nameOf(file.path) === "terragrunt.hcl")
    .map(({ file }) => folderOf(file.path));
  return (folder) => {
    if (mixed.has(folder)) return "files of the folder declare the same, so it is not known which belong together";
    if (named.has(folder)) return "the other files of the folder were not read";
    if (generated.some((top) => isBelow(folder, top))) return "Terragrunt may generate a part of the configuration";
    return undefined;
  };
}

type Unjoined = (peers: ReadonlyMap<string, Resource>) => Resource;

/** Reads the resources of one configuration, type by type. */
function readResources(unjoined: readonly Unjoined[], { project }: Loading, orders: TreeOrder[]): readonly Resource[] {
  const resources = new Map<string, Resource>();
  const byType = new Map<string, Resource[]>();
  for (const join of unjoined) {
    const resource = join(resources);
    resources.set(resource.address, resource);
    const type = `${resource.mode === "data" ? "data." : ""}${resource.type}`;
    byType.set(type, [...(byType.get(type) ?? []), resource]);
  }
  for (const [type, read] of Object.entries(readers)) {
    for (const resource of byType.get(type) ?? [])
      read(resource, { project, addTree: (order) => void orders.push(order) });
  }
  return [...resources.values()];
}

const written =
  (root: string) =>
  (instance: ResourceInstance): Unjoined =>
  (peers) => {
    const { address, mode, type, name, declared, module } = instance;
    const via = module.calls.map(({ file, span }) => fixedSite(file, span));
    return {
      address,
      mode,
      type,
      name,
      get settings() {
        return instance.settings;
      },
      file: declared.file,
      via,
      root,
      peers,
      instance,
      isUnwritten: false,
      drift: instance.drift,
    };
  };

function fromPlan({ address, mode, type, name, settings, drift }: PlannedResource, { doc, root }: Plan): Unjoined {
  return (peers) => ({
    address,
    mode,
    type,
    name,
    settings,
    file: doc.file,
    via: [],
    root,
    peers,
    instance: undefined,
    isUnwritten: true,
    drift,
  });
}

function accessOf(loading: Loading): FileAccess {
  const sources = new Map<string, SourceText | undefined>(loading.documents.map(({ file }) => [file.path, file]));
  const read = (path: string): SourceText | undefined => {
    if (!sources.has(path)) {
      const result = readWithin(loading.files, path);
      sources.set(path, result.ok ? new SourceText(path, result.text(), loading.files.revision) : undefined);
    }
    return sources.get(path);
  };
  return {
    read,
    exists: (path, top) => loading.files.exists(path, top),
    paths: [...loading.entries.keys()],
    decoded: loading.rendered,
  };
}
