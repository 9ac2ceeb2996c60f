/** mTLS Origin Keystore in Terraform. Versions are known by the references that name them, long before the vendor gives them GUIDs. */
import { pemField } from "../load/pem.ts";
import { CertificateUpload } from "../nodes/cps.ts";
import { CertificateVersion, ClientCertificate } from "../nodes/keystore.ts";
import { Draft, type Names, translated } from "./draft.ts";
import { Part } from "./part.ts";
import { documentOf, type Reader, type Reading, type Resource, selfReference, setting } from "./resource.ts";

/** @see https://techdocs.akamai.com/terraform/docs/moks-rc-client-certificate-third-party */
const certificate: Names = { versions: null, timeouts: null };

function readCertificate(
  resource: Resource,
  signer: "AKAMAI" | "THIRD_PARTY",
  { project }: Reading,
): ClientCertificate {
  const draft = translated(resource.settings, certificate)
    .put("certificateId", selfReference(resource, "certificate_id"))
    .say("signer", signer);
  const node = new ClientCertificate(documentOf(resource, draft.part, certificate), false);
  project.clientCertificates.push(node);
  return node;
}

/** A version as a record of the API would tell of it, standing on what the configuration writes of it. */
function addVersion(
  about: Draft,
  resource: Resource,
  owner: ClientCertificate,
  { project }: Reading,
): CertificateVersion {
  const version = new CertificateVersion(documentOf(resource, about.part), false);
  version.certificate = owner;
  version.list = owner.versions;
  owner.versions.push(version);
  project.certificateVersions.push(version);
  return version;
}

/** Akamai keeps two slots, whose GUIDs outlive every rotation. */
const readAkamai: Reader = (resource, reading) => {
  const owner = readCertificate(resource, "AKAMAI", reading);
  (["current_guid", "previous_guid"] as const).forEach((slot, position) => {
    const draft = new Draft(resource.settings).put("versionGuid", selfReference(resource, slot));
    addVersion(draft, resource, owner, reading).position = position;
  });
};

/** One version for each key, and the two aliases that a data source shows. */
const readThirdParty: Reader = (resource, reading) => {
  const owner = readCertificate(resource, "THIRD_PARTY", reading);
  const versions = setting(resource, "versions");
  for (const [key, part] of versions?.members ?? []) {
    const draft = new Draft(part.isObject ? part : new Part(new Map(), part.at, { key: part.key }))
      .put("versionGuid", selfReference(resource, "versions", key, "version_guid"))
      .put("version", selfReference(resource, "versions", key, "version"));
    addVersion(draft, resource, owner, reading);
  }
  for (const alias of ["current", "previous"] as const) {
    const draft = new Draft(resource.settings)
      .put("versionGuid", selfReference(resource, alias, "version_guid"))
      .say("versionAlias", alias.toUpperCase());
    addVersion(draft, resource, owner, reading);
  }
  owner.hasAllVersions = versions?.isObject === true;
};

const readUpload: Reader = (resource, { project }) => {
  const names: Names = { signed_certificate: "certificate", timeouts: null };
  const field = documentOf(resource, translated(resource.settings, names).part, names);
  const leaf = pemField(field.get("certificate"), "leaf", undefined);
  const chain = pemField(field.get("trustChain"), "chain", undefined);
  for (const pem of [leaf, chain]) if (pem !== undefined) project.addPem(pem);
  const parts = leaf === undefined ? [] : [{ certificate: leaf, chain, algorithm: field.get("keyAlgorithm") }];
  project.uploads.push(new CertificateUpload(field, "keystore", parts));
};

export const keystoreReaders: Readonly<Record<string, Reader>> = {
  akamai_mtlskeystore_client_certificate_akamai: readAkamai,
  akamai_mtlskeystore_client_certificate_third_party: readThirdParty,
  akamai_mtlskeystore_client_certificate_upload: readUpload,
};
