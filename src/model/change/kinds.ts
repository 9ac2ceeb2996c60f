/** What can change, where a project keeps it, and by what one of it is known again. */
import { bareId, isReferenceKey } from "../ids.ts";
import type { NodeMap } from "../kinds.ts";
import type { AnyOwner } from "../node.ts";
import type { Project } from "../nodes/project.ts";
import { type Read, valueOf } from "../read.ts";

/** Kinds of node of which a change has a before and an after; rule trees and their rules are paired apart. */
export type ChangedKind =
  | "property"
  | "hostname"
  | "edgeHostname"
  | "include"
  | "activation"
  | "enrollment"
  | "certificateUpload"
  | "caSet"
  | "caSetVersion"
  | "caSetActivation"
  | "clientCertificate"
  | "certificateVersion"
  | "accessKey"
  | "keyVersion"
  | "esaSite"
  | "esaCa"
  | "esaClientCertificate"
  | "esaBinding"
  | "esaWafRule";

/** How nodes of a kind are found and known again: by the first of the keys that names one node on each side and no other. */
interface Identity<T> {
  readonly all: (project: Project) => readonly T[];
  /** What it is called apart from its Terraform address, strongest first; undefined where it is not known. */
  readonly keys: (node: T) => readonly (string | undefined)[];
  /** Members that are things of their own, and change by themselves. */
  readonly apart?: readonly string[];
}

export const identities: { readonly [K in ChangedKind]: Identity<NodeMap[K]> } = {
  property: {
    // of a tree by itself only the tree is known
    all: ({ properties }) =>
      properties.filter(
        ({ id, name, hostnames }) => id.state !== "absent" || name.state !== "absent" || hostnames.length > 0,
      ),
    keys: ({ id, name, environment }) => [own(id), named(own(name), environment)],

    apart: ["rules", "hostnames", "errors", "warnings", "versions", "activations"],
  },
  hostname: {
    all: ({ hostnames }) => hostnames,
    keys: ({ key, property }) => [
      key === "" ? undefined : `${property.label} ${property.environment ?? ""} ${key}`,
      key,
    ],
  },
  edgeHostname: {
    all: ({ edgeHostnames }) => edgeHostnames,
    keys: ({ id, domain }) => [own(id), own(domain)?.toLowerCase()],
  },
  include: {
    all: ({ includes }) => includes,
    keys: ({ id, name }) => [own(id), own(name)],
    apart: ["rules", "errors", "warnings", "versions", "activations"],
  },
  activation: {
    all: ({ activations }) => activations,
    keys: (node) => [
      own(node.get("activationId").id()),
      node.target === undefined || node.network === undefined
        ? undefined
        : `${node.target.kind} ${node.target.label} ${node.network} ${node.isDeactivation ? "off" : "on"}`,
    ],
  },
  enrollment: {
    all: ({ enrollments }) => enrollments,
    keys: ({ id, commonName }) => [own(id), own(commonName)?.toLowerCase()],
  },
  certificateUpload: {
    all: ({ uploads }) => uploads,
    keys: ({ to, enrollment, target }) => {
      const about = [valueOf(enrollment)?.label, target?.certificate?.label, target?.number];
      return [about.some((part) => part !== undefined) ? `${to} ${about.join(" ")}` : undefined];
    },
  },
  caSet: {
    all: ({ caSets }) => caSets,
    keys: ({ vendorId, name }) => [vendorId, own(name)],
    apart: ["versions", "activations", "associations", "certificates"],
  },
  caSetVersion: {
    all: ({ caSetVersions }) => caSetVersions,
    keys: ({ caSet, setLabel, number, isBody }) => {
      const set = caSet?.vendorId ?? (caSet && own(caSet.name)) ?? setLabel;
      const version = valueOf(number);
      return [version === undefined ? undefined : `${set} ${version}`, isBody ? `${set} new` : undefined];
    },
  },
  caSetActivation: {
    all: ({ caSetActivations }) => caSetActivations,
    keys: (node) => [
      own(node.get("activationId").id()),
      node.network === undefined ? undefined : `${node.setLabel} ${node.network} ${node.isDeactivation ? "off" : "on"}`,
    ],
  },
  clientCertificate: {
    all: ({ clientCertificates }) => clientCertificates,
    keys: ({ id, name }) => [own(id), own(name)],

    apart: ["versions"],
  },
  certificateVersion: {
    all: ({ certificateVersions }) => certificateVersions,
    keys: ({ guid, label, certificate }) => [own(guid)?.toLowerCase(), certificate && `${certificate.label} ${label}`],
  },
  accessKey: {
    all: ({ accessKeys }) => accessKeys.filter((key) => !key.isMention),
    keys: ({ uid, name }) => [own(uid), own(name)],

    apart: ["versions", "credentialsA", "credentialsB"],
  },
  keyVersion: {
    all: ({ keyVersions }) => keyVersions,
    keys: ({ guid, label, accessKey }) => [own(guid)?.toLowerCase(), accessKey && `${accessKey.label} ${label}`],
  },
  esaSite: { all: ({ esaSites }) => esaSites, keys: ({ id, name }) => [own(id), own(name)] },
  esaCa: { all: ({ esaCas }) => esaCas, keys: ({ id, label, zone }) => [own(id), `${zone?.label ?? ""} ${label}`] },
  esaClientCertificate: {
    all: ({ esaClientCertificates }) => esaClientCertificates,
    keys: ({ id, label, zone }) => [own(id), `${zone?.label ?? ""} ${label}`],
  },
  esaBinding: {
    all: ({ esaBindings }) => esaBindings,
    keys: ({ caLabel, zone }) => [`${zone?.label ?? ""} ${caLabel}`],
  },
  esaWafRule: {
    all: ({ esaWafRules }) => esaWafRules,
    keys: ({ id, label, zone }) => [own(id), `${zone?.label ?? ""} ${label}`],
  },
};

/** A text that the vendor or the author gave: a reference names nothing outside of its configuration. */
function own(read: Read<string>): string | undefined {
  const value = valueOf(read);
  return value === undefined || value === "" || isReferenceKey(value) ? undefined : bareId(value);
}

function named(name: string | undefined, environment: string | undefined): string | undefined {
  return name === undefined ? undefined : `${name} ${environment ?? ""}`;
}

/** The Terraform address of a node that is a block of its own; members of a block (hostnames, versions) have keys of their own. */
export function addressOf(node: AnyOwner): string | undefined {
  const { doc, parent } = node.field;
  return parent === undefined ? doc.address : undefined;
}

/** Every kind, in the order in which changes are looked at. */
export const changedKinds = Object.keys(identities) as readonly ChangedKind[]; // the keys of the table
