/** The model's nodes as things of the graph: what each is called, and what is active of it. */
import {
  type AccessKey,
  type AccountCa,
  type CaSet,
  type CertificatePlace,
  type CertificateVersion,
  type ClientCertificate,
  type EdgeHostname,
  type Enrollment,
  type EsaCa,
  type EsaClientCertificate,
  type EsaSite,
  type EsaWafRule,
  type Field,
  type Hostname,
  type Include,
  isReferenceKey,
  type KeyVersion,
  type Property,
  type Read,
  type RuleTree,
  type Site,
  valueOf,
} from "../../model/index.ts";
import { activeOf, type Draft, type GraphBuilder } from "./builder.ts";

/** What most nodes have: a field they stand on, a label for people. */
interface Named {
  readonly field: Field;
  readonly label: string;
  readonly site: Site;
}

/** Makes things of nodes; each node is one thing, however often it is met. */
export class Things {
  readonly #builder: GraphBuilder;

  constructor(builder: GraphBuilder) {
    this.#builder = builder;
  }

  property = (node: Property): Draft => {
    const { activations } = node;
    const active = activeOf((network) => {
      const last = activations.filter((one) => one.network === network && one.isEffective).at(-1);
      return last && (valueOf(last.version) ?? true);
    });
    const { id, label, site, isLive } = node;
    const own = known(id) ?? known(node.name) ?? node.field.doc.address ?? node.field.doc.file.path;
    const name = node.environment === undefined ? label : `${label} (${node.environment})`;
    return this.#builder.thing({ kind: "property", key: node, id: own, name, site, isLive, active });
  };

  include = (node: Include): Draft => {
    const active = activeOf((network) => {
      const last = node.activations.filter((one) => one.network === network && one.isEffective).at(-1);
      return last && (valueOf(last.version) ?? true);
    });
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "include", key: node, id: idOf(node.id, node), name, site, isLive, active });
  };

  /** A tree that no property or include in view owns, by its file or block. */
  ruleTree = (node: RuleTree): Draft => {
    const { address, file } = node.field.doc;
    const name = address ?? file.path;
    return this.#builder.thing({ kind: "rule-tree", key: node, id: name, name, site: node.site });
  };

  hostname = (node: Hostname): Draft => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "property-hostname", key: node, id: name, name, site, isLive });
  };

  edgeHostname = (node: EdgeHostname): Draft => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "edge-hostname", key: node, id: idOf(node.domain, node), name, site, isLive });
  };

  enrollment = (node: Enrollment): Draft => {
    const { site, isLive } = node;
    const name = valueOf(node.commonName) ?? node.label;
    const notAfter = deployedUntil(node);
    return this.#builder.thing({
      kind: "enrollment",
      key: node,
      id: idOf(node.id, node),
      name,
      site,
      isLive,
      notAfter,
    });
  };

  caSet = (node: CaSet): Draft => {
    const active = activeOf((network) => {
      const version = node.activeVersion(network);
      if (version.state === "known") return version.value;
      return valueOf(node.activeOn(network)) === true ? true : undefined;
    });
    const { site, isLive } = node;
    const name = known(node.name) ?? node.label;
    return this.#builder.thing({
      kind: "ca-set",
      key: node,
      id: node.vendorId ?? idOf(node.id, node),
      name,
      site,
      isLive,
      active,
    });
  };

  /** A certificate is the same one wherever it is kept. */
  certificate = (node: CertificatePlace): Draft => {
    const { facts, label: name, site } = node;
    const fingerprint = facts.fingerprint();
    return this.#builder.thing({
      kind: "certificate",
      key: fingerprint,
      id: fingerprint.slice(0, 16),
      name,
      site,
      notAfter: facts.notAfter,
    });
  };

  clientCertificate = (node: ClientCertificate): Draft => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "client-certificate", key: node, id: idOf(node.id, node), name, site, isLive });
  };

  certificateVersion = (node: CertificateVersion): Draft => {
    const { site, isLive, certificate } = node;
    const what = node.alias === undefined ? `version ${node.label}` : `${node.alias.toLowerCase()} alias`;
    const id =
      known(node.guid) ?? `${certificate === undefined ? "" : `${idOf(certificate.id, certificate)}/`}${node.label}`;
    const name = certificate === undefined ? what : `${certificate.label} ${what}`;
    const notAfter = timeOf(node.get("expiryDate"));
    return this.#builder.thing({ kind: "certificate-version", key: node, id, name, site, isLive, notAfter });
  };

  accessKey = (node: AccessKey): Draft => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "access-key", key: node, id: idOf(node.uid, node), name, site, isLive });
  };

  keyVersion = (node: KeyVersion): Draft => {
    const { site, isLive, accessKey } = node;
    const id =
      known(node.guid) ?? `${accessKey === undefined ? "" : `${idOf(accessKey.uid, accessKey)}/`}${node.label}`;
    const name = `${accessKey === undefined ? "" : `${accessKey.label} `}version ${node.label}`;
    return this.#builder.thing({ kind: "key-version", key: node, id, name, site, isLive });
  };

  esaSite = (node: EsaSite): Draft => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "esa-site", key: node, id: idOf(node.id, node), name, site, isLive });
  };

  esaCa = (node: EsaCa): Draft => {
    const { label: name, site, isLive } = node;
    const notAfter = timeOf(node.member("NotAfter"));
    return this.#builder.thing({ kind: "esa-ca", key: node, id: idOf(node.id, node), name, site, isLive, notAfter });
  };

  esaClientCertificate = (node: EsaClientCertificate): Draft => {
    const { label: name, site, isLive } = node;
    const about = { id: idOf(node.id, node), name, site, isLive, notAfter: timeOf(node.member("NotAfter")) };
    return this.#builder.thing({ kind: "esa-client-certificate", key: node, ...about });
  };

  accountCa = (node: AccountCa): Draft => {
    const { label: name, site, isLive } = node;
    const about = {
      id: known(node.get("id").id()) ?? name,
      name,
      site,
      isLive,
      notAfter: timeOf(node.get("expiryDate")),
    };
    return this.#builder.thing({ kind: "account-ca", key: node, ...about });
  };

  esaWafRule = (node: EsaWafRule): Draft => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "esa-waf-rule", key: node, id: idOf(node.id, node), name, site, isLive });
  };

  /** A hostname of a site: the same for all bindings that name it. */
  esaHostname = (zone: EsaSite | undefined, name: string, site: Site): Draft => {
    const key = `${zone?.label ?? ""} ${name}`;
    return this.#builder.thing({ kind: "esa-hostname", key, id: name, name, site });
  };
}

/** A text that is known and is the vendor's own. */
function known(read: Read<string>): string | undefined {
  const value = valueOf(read);
  return value === undefined || value === "" || isReferenceKey(value) ? undefined : value;
}

/** The vendor's id, else the Terraform address, else the label. */
function idOf(id: Read<string>, node: Named): string {
  return known(id) ?? node.field.doc.address ?? node.label;
}

/** A time of the vendor's as epoch milliseconds: with a zone, or, as ESA writes it, a day and a clock in UTC. */
function timeOf(field: Field): number | undefined {
  const text = valueOf(field.text());
  if (text === undefined) return undefined;
  const time = Date.parse(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(" ", "T")}Z` : text);
  return Number.isNaN(time) ? undefined : time;
}

/** When the first of the certificates that CPS shows on production ends. */
function deployedUntil({ deployments }: Enrollment): number | undefined {
  const production = deployments?.get("production");
  if (production === undefined) return undefined;
  const all = [production.get("primaryCertificate"), ...production.get("multiStackedCertificates").items()];
  const times = all.flatMap((certificate) => timeOf(certificate.get("expiry")) ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}
