/** mTLS Edge Truststore in Terraform: one resource makes a set and its newest version. */
import { pemField } from "../load/pem.ts";
import { CaSet, CaSetActivation, CaSetVersion } from "../nodes/truststore.ts";
import { valueOf } from "../read.ts";
import { type Names, translated } from "./draft.ts";
import { documentOf, type Reader, selfReference } from "./resource.ts";

const certificates = { to: "certificates" } as const;

/** @see https://techdocs.akamai.com/terraform/docs/mtlstruststore-rc-ca-set */
const set: Names = {
  name: "caSetName",
  certificates: null,
  allow_insecure_sha1: null,
  version_description: null,
  timeouts: null,
};
const version: Names = {
  name: "caSetName",
  description: null,
  version_description: "description",
  certificates,
  timeouts: null,
};

const readSet: Reader = (resource, { project }) => {
  const id = selfReference(resource, "id");
  const node = new CaSet(
    project,
    documentOf(resource, translated(resource.settings, set).put("caSetId", id).part, set),
    false,
  );
  project.caSets.push(node);
  const body = documentOf(resource, translated(resource.settings, version).put("caSetId", id).part, version);
  const newest = new CaSetVersion(body, false, "body");
  newest.caSet = node;
  node.versions.push(newest);
  for (const item of newest.field.get("certificates").items()) {
    const pem = pemField(item.get("certificatePem"), "ca-set", newest);
    if (pem === undefined) continue;
    newest.entries.push({ field: item, pem });
    project.addPem(pem);
  }
  project.caSetVersions.push(newest);
};

const readActivation: Reader = (resource, { project }) => {
  const field = documentOf(resource, translated(resource.settings, { timeouts: null }).part);
  const activation = new CaSetActivation(field, false);
  const id = valueOf(field.get("caSetId").id());
  activation.caSet = id === undefined ? undefined : project.caSets.find((one) => valueOf(one.id) === id);
  activation.caSet?.activations.push(activation);
  project.caSetActivations.push(activation);
};

export const truststoreReaders: Readonly<Record<string, Reader>> = {
  akamai_mtlstruststore_ca_set: readSet,
  akamai_mtlstruststore_ca_set_activation: readActivation,
};
