/** mTLS Edge Truststore in Terraform: one resource makes a set and its newest version. */
import { isReferenceKey } from "../ids.ts";
import { pemField } from "../load/pem.ts";
import { CaSetLookup } from "../nodes/ca-set-lookup.ts";
import { CaSet, CaSetActivation, CaSetVersion } from "../nodes/truststore.ts";
import { valueOf } from "../read.ts";
import { beyond, declarationOf } from "./beyond.ts";
import { type Names, translated } from "./draft.ts";
import { Part } from "./part.ts";
import { documentOf, type Reader, type Resource, selfReference, setting } from "./resource.ts";
import { asBool, asNumber, converted } from "./values.ts";

/** What the provider fills in: how a version came to be says nothing about what it holds. */
const computed: Names = {
  id: null,
  account_id: null,
  created_by: null,
  created_date: null,
  version_created_by: null,
  version_created_date: null,
  version_modified_by: null,
  version_modified_date: null,
  timeouts: null,
};

/** @see https://techdocs.akamai.com/terraform/docs/mtlstruststore-rc-ca-set */
const set: Names = {
  ...computed,
  name: "caSetName",
  certificates: null,
  allow_insecure_sha1: null,
  version_description: null,
};
const version: Names = {
  ...computed,
  name: "caSetName",
  description: null,
  version_description: "description",
  certificates: { to: "certificates" },
  latest_version: "version",
  staging_version: null,
  production_version: null,
};

const readSet: Reader = (resource, { project }) => {
  const id = selfReference(resource, "id");
  const draft = translated(resource.settings, set).put("caSetId", id);
  for (const name of ["latest", "staging", "production"]) {
    const planned = resource.instance?.planned([`${name}_version`]);
    if (planned !== undefined) draft.put(`${name}Version`, new Part(planned.value, resource.settings.at));
  }
  const node = new CaSet(project, documentOf(resource, draft.part, set), false);
  const { suspended, gap } = beyond(resource);
  node.declaration = { ...declarationOf(resource), gap };
  project.caSets.push(node);
  readVersion(resource, id, node);
  for (const one of suspended.filter(({ type }) => type === activationType)) {
    const activation = activationOf(one, "it has no instance with the values in view");
    if (mayBeOf(activation, node)) node.doubtful.push(activation);
  }
};

function readVersion(resource: Resource, id: Part, node: CaSet): void {
  const { project } = node;
  const draft = translated(resource.settings, version).put("caSetId", id);
  const flag = setting(resource, "allow_insecure_sha1");
  if (flag !== undefined) draft.put("allowInsecureSha1", converted(flag, asBool));
  const newest = new CaSetVersion(documentOf(resource, draft.part, version), false, "body");
  newest.caSet = node;
  node.versions.push(newest);
  for (const item of newest.field.get("certificates").items()) {
    const pem = pemField(item.get("certificatePem"), "ca-set", newest);
    if (pem === undefined) continue;
    newest.entries.push({ field: item, pem });
    project.addPem(pem);
  }
  project.caSetVersions.push(newest);
}

const activationType = "akamai_mtlstruststore_ca_set_activation";

const readActivation: Reader = (resource, { project }) => {
  const activation = activationOf(resource);
  const declared = project.caSets.filter(({ declaration }) => declaration?.configuration === resource.root);
  const id = valueOf(activation.get("caSetId").id());
  activation.caSet = id === undefined ? undefined : valueOf(project.caSetById(id));
  const isCertain = activation.declaration?.doubt === undefined;
  if (isCertain) activation.caSet?.activations.push(activation);
  if (!isCertain || id === undefined)
    for (const node of declared) if (mayBeOf(activation, node)) node.doubtful.push(activation);
  project.caSetActivations.push(activation);
};

function activationOf(resource: Resource, doubt?: string): CaSetActivation {
  const draft = translated(resource.settings, { ...computed, modified_by: null, modified_date: null });
  const number = setting(resource, "version");
  if (number !== undefined) draft.put("version", converted(number, asNumber));
  const activation = new CaSetActivation(documentOf(resource, draft.part), false);
  activation.declaration = declarationOf(resource, doubt);
  return activation;
}

/** An id that is not known may be that of any set; one that is given in figures may be that of one whose own is not in view. */
function mayBeOf(activation: CaSetActivation, node: CaSet): boolean {
  const id = valueOf(activation.get("caSetId").id());
  if (id === undefined || node.hasId(id)) return true;
  return !isReferenceKey(id) && node.importedId === undefined;
}

/** A look-up by id is that id; one by name is worked out when all sets are in view. */
const readLookup: Reader = (resource, { project }) => {
  if (setting(resource, "name") === undefined || setting(resource, "id") !== undefined) return;
  const field = documentOf(resource, translated(resource.settings, { name: "caSetName" }).part);
  project.caSetLookups.push(new CaSetLookup(field, resource.root));
};

export const truststoreReaders: Readonly<Record<string, Reader>> = {
  akamai_mtlstruststore_ca_set: readSet,
  [activationType]: readActivation,
  "data.akamai_mtlstruststore_ca_set": readLookup,
};
