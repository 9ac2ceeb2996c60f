/** Hostnames and edge hostnames in Terraform, in each of the forms that the provider has taken them in. */

import type { Field } from "../field.ts";
import { readHostnames } from "../load/papi.ts";
import { edgeSuffixOf, Hostname } from "../nodes/hostname.ts";
import type { Property } from "../nodes/property.ts";
import { blocksOf, type Names, translated } from "./draft.ts";
import { Part } from "./part.ts";
import { documentOf, type Reader, type Resource, selfReference, setting } from "./resource.ts";

const tls: Names = { disallowed_tls_versions: "disallowedTlsVersions" };
const hostname: Names = {
  ccm_certificates: { to: "ccmCertificates", isSingle: true },
  mtls: { to: "mtls", isSingle: true },
  tls_configuration: { to: "tlsConfiguration", isSingle: true, names: tls },
};

/** The hostnames of a property under the vendor's names; undefined where none are written. */
export function hostnameParts(resource: Resource): Part | undefined {
  const written = setting(resource, "hostnames");
  if (written === undefined || written.unknown !== undefined) return written;
  const items =
    written.isObject && !written.members.some(([name]) => name === "cname_from")
      ? fromMap(written)
      : blocksOf(written).map(fromBlock);
  return new Part(items, written.at, { key: written.key, isLiteral: written.isLiteral });
}

function fromBlock(block: Part): Part {
  return block.isObject ? translated(block, hostname).part : block;
}

/** A map from hostname to edge hostname, or, in a bucket, to an object that says how. */
function fromMap(map: Part): readonly Part[] {
  return map.members.map(([name, value]) => {
    const from = new Part(name, { file: value.at.file, span: value.key ?? value.at.span });
    if (value.isObject) return translated(value, hostname).put("cnameFrom", from).part;
    return new Part(
      new Map([
        ["cnameFrom", from],
        ["cnameTo", value],
      ]),
      value.at,
      { key: value.key },
    );
  });
}

/** Takes the hostnames of a property's own document. */
export function takeHostnames(property: Property): void {
  const list = property.get("hostnames");
  if (!list.isAbsent) readHostnames(list, property);
}

/** Takes the hostnames of a bucket, of which there may be more than the list in view: each network has its own. */
export function addHostnames(list: Field, property: Property): void {
  const known = new Set(property.hostnames.map(({ key }) => key));
  for (const item of list.items()) {
    const hostname = item.isObject ? new Hostname(property, item) : undefined;
    if (hostname !== undefined && !known.has(hostname.key)) property.hostnames.push(hostname);
  }
  property.hostnamesGap = "the property keeps its hostnames in a bucket";
}

const edge: Names = {
  edge_hostname: "edgeHostnameDomain",
  certificate: "certEnrollmentId",
  ip_behavior: "ipVersionBehavior",
  timeouts: null,
};

/** A name without one of the known suffixes gets `edgesuite.net` from the provider. */
const readEdgeHostname: Reader = (resource, { project }) => {
  const draft = translated(resource.settings, edge).put("edgeHostnameId", selfReference(resource, "id"));
  const name = setting(resource, "edge_hostname");
  if (typeof name?.value === "string" && edgeSuffixOf(name.value) === undefined)
    draft.put("edgeHostnameDomain", new Part(`${name.value}.edgesuite.net`, name.at, { key: name.key }));
  project.edgeHostname(documentOf(resource, draft.part, edge), false).configuration = resource.root;
};

export const hostnameReaders: Readonly<Record<string, Reader>> = { akamai_edge_hostname: readEdgeHostname };
