import { type Loaded, load, type Project, type Unit } from "../../src/model/index.ts";
import { memoryFiles } from "../fixtures.ts";

/** The lists of a project by the kind of their nodes. */
function listsOf(project: Project): Readonly<Record<string, readonly unknown[]>> {
  return {
    property: project.properties,
    hostname: project.hostnames,
    edgeHostname: project.edgeHostnames,
    include: project.includes,
    activation: project.activations,
    enrollment: project.enrollments,
    certificateUpload: project.uploads,
    domainValidation: project.domainValidations,
    csr: project.csrs,
    caSet: project.caSets,
    caSetVersion: project.caSetVersions,
    caSetActivation: project.caSetActivations,
    clientCertificate: project.clientCertificates,
    certificateVersion: project.certificateVersions,
    accountCa: project.accountCas,
    accessKey: project.accessKeys,
    keyVersion: project.keyVersions,
    pemText: project.pemTexts,
    certificate: [...project.certificates],
    esaSite: project.esaSites,
    esaCa: project.esaCas,
    esaClientCertificate: project.esaClientCertificates,
    esaBinding: project.esaBindings,
    esaWafRule: project.esaWafRules,
  };
}

/** What a set of files was understood as. */
export interface Understood extends Loaded {
  /** How many nodes of each kind there are; kinds without any are left out. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly all: readonly Unit[];
}

/** Loads documents (texts, or values to be written as JSON) by file name, rule trees included. */
export async function understand(documents: Readonly<Record<string, unknown>>): Promise<Understood> {
  const files = new Map(
    Object.entries(documents).map(([name, content]) => [
      name,
      typeof content === "string" ? content : JSON.stringify(content, null, 1),
    ]),
  );
  const loaded = await load(memoryFiles(files));
  const all: Unit[] = [];
  for await (const unit of loaded.units()) all.push(unit);
  const trees = all.flatMap((unit) => unit.trees);
  const lists = {
    ...listsOf(loaded.project),
    ruleTree: trees,
    rule: trees.flatMap((tree) => (tree.extent === "items" ? [] : tree.rules)),
  };
  const kinds = Object.fromEntries(
    Object.entries(lists).flatMap(([kind, list]) => (list.length === 0 ? [] : [[kind, list.length]])),
  );
  return { ...loaded, kinds, all };
}

/** The kinds of node that one document yields. */
export async function kindsOf(document: unknown, name = "document.json"): Promise<Readonly<Record<string, number>>> {
  return (await understand({ [name]: document })).kinds;
}
