/** What several rules about ESA need: the pages they quote, and one understanding of which WAF rules enforce mTLS. */
import { type Citation, type EsaBinding, type EsaSite, type EsaWafRule, type Field, valueOf } from "#rule";

const help = "https://www.alibabacloud.com/help/en/edge-security-acceleration/esa";
const provider = "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources";

/** The vendor's pages by what they are about. */
const pages = {
  clientCertificates: ["ESA: configure client certificates", `${help}/user-guide/client-certificate`],
  customRules: ["ESA: WAF custom rules", `${help}/user-guide/waf-custom-rules`],
  whitelistRules: ["ESA: whitelist rules", `${help}/user-guide/whitelist-rules`],
  operators: ["ESA: operators of rule expressions", `${help}/user-guide/operators`],
  engine: ["ESA: work with the rules engine", `${help}/user-guide/work-with-rules-engine`],
  createWafRule: ["ESA API: CreateWafRule", `${help}/api-esa-2024-09-10-createwafrule`],
  createCertificate: ["ESA API: CreateClientCertificate", `${help}/api-esa-2024-09-10-createclientcertificate`],
  uploadCa: ["ESA API: UploadClientCaCertificate", `${help}/api-esa-2024-09-10-uploadclientcacertificate`],
  setHostnames: ["ESA API: SetClientCertificateHostnames", `${help}/api-esa-2024-09-10-setclientcertificatehostnames`],
  listSites: ["ESA API: ListSites", `${help}/api-esa-2024-09-10-listsites`],
  httpsSetting: ["Terraform: alicloud_esa_https_basic_configuration", `${provider}/esa_https_basic_configuration`],
  wafRuleset: ["Terraform: alicloud_esa_waf_ruleset", `${provider}/esa_waf_ruleset`],
} as const satisfies Readonly<Record<string, readonly [string, `https://${string}`]>>;

/** A citation of one of ESA's pages. */
export function cite(page: keyof typeof pages, part: string): Citation {
  const [doc, url] = pages[page];
  return { doc, part, url, read: "2026-11-20" };
}

/** How the rules that read WAF expressions know the field that says whether a client certificate was verified. */
export interface VerifiedOptions {
  readonly verifiedFields: readonly string[];
}

/** The name comes from one unofficial source, so a project can correct it. */
export const verifiedOptions: { readonly defaults: VerifiedOptions; readonly schema: object } = {
  defaults: { verifiedFields: ["ali.tls_client_auth.cert_verified"] },
  schema: {
    type: "object",
    properties: { verifiedFields: { type: "array", items: { type: "string" }, minItems: 1 } },
    additionalProperties: false,
  },
};

type Unchecked = (node: Field, why: string) => void;

/** What an expression matches. */
export type Facts = Extract<ReturnType<EsaWafRule["facts"]>, { readonly state: "known" }>["value"];

/** The phase of custom rules, the only one that enforces mTLS; a rule that names no phase may be one. */
export function isCustom(rule: EsaWafRule): boolean {
  const phase = rule.phase;
  return phase.state === "absent" || (phase.state === "known" && phase.value === "http_custom");
}

/** What a custom rule about the client certificate matches; undefined for all others and, noted, for what cannot be read. */
export function mtlsFacts(
  rule: EsaWafRule,
  { verifiedFields }: VerifiedOptions,
  unchecked: Unchecked,
): Facts | undefined {
  if (rule.phase.state === "unknown") {
    unchecked(rule.phaseField, rule.phase.why);
    return undefined;
  }
  if (!isCustom(rule)) return undefined;
  const facts = rule.facts(verifiedFields);
  if (facts.state === "unknown") unchecked(rule.expression, facts.why);
  if (facts.state !== "known") return undefined;
  if (!facts.value.analysable && facts.value.mentionsVerified)
    unchecked(rule.expression, facts.value.why ?? "the expression cannot be read");
  return facts.value.analysable && facts.value.mentionsVerified ? facts.value : undefined;
}

/** The action in lower case; undefined when it is not known or not written. */
export function actionOf(rule: EsaWafRule): string | undefined {
  return valueOf(rule.action.text())?.trim().toLowerCase();
}

/** What is wrong with a setting. */
export interface Problem {
  readonly field: Field;
  readonly problem: string;
  /** What is plainly meant. */
  readonly to?: string | number | undefined;
}

const switches: Readonly<Record<string, "on" | "off">> = { on: "on", enabled: "on", off: "off", disabled: "off" };

/** What is wrong with a switch that is written. */
export function* switchProblems(field: Field, { on, off } = { on: "on", off: "off" }): Generator<Problem> {
  const read = field.text();
  // Terraform writes what is not set as an empty text.
  const isUnset = field.doc.language === "hcl" && field.isBlank;
  if (read.state !== "known" || read.value === on || read.value === off || isUnset) return;
  const meant = switches[read.value.trim().toLowerCase()];
  const capitals = on === "On" ? ", capitalised as Terraform takes them" : "";
  const problem = `is ${JSON.stringify(read.value)}, which is neither ${JSON.stringify(on)} nor ${JSON.stringify(off)}${capitals}`;
  yield { field, problem, to: meant && { on, off }[meant] };
}

/** True unless two things are known to belong to different sites. */
export function sameZone(
  a: { readonly zone: EsaSite | undefined },
  b: { readonly zone: EsaSite | undefined },
): boolean {
  return a.zone === undefined || b.zone === undefined || a.zone.mayBe(b.zone);
}

/** The bindings that may be those of a rule's site. */
export function bindingsFor(rule: EsaWafRule): readonly EsaBinding[] {
  return rule.project.esaBindings.filter((binding) => sameZone(binding, rule));
}

/** True when some other rule that denies at all times covers every one of the hosts. */
export function isCoveredElsewhere(
  rule: EsaWafRule,
  hosts: readonly string[],
  { verifiedFields }: VerifiedOptions,
): boolean {
  const others = rule.project.esaWafRules.filter((other) => other !== rule && sameZone(other, rule) && isCustom(other));
  const active = others.filter((other) => actionOf(other) === "deny" && other.pause === undefined);
  const covers = (host: string): boolean =>
    active.some((other) => valueOf(other.facts(verifiedFields))?.coversHost(host) === "yes");
  return hosts.length > 0 && hosts.every(covers);
}

/** The hosts that an mTLS rule names in the branches for unverified requests. */
export function hostsOf(facts: Facts): readonly string[] {
  return [
    ...new Set(
      facts.branches.flatMap(({ notVerified, hosts }) => (notVerified && hosts.kind === "only" ? hosts.names : [])),
    ),
  ].filter((name) => name !== "");
}

/** The hosts a binding means, also where esa/hostname-malformed finds more than a name. */
export function meantBy(binding: EsaBinding): readonly string[] {
  return binding.names.map(({ name }) => bareName(name));
}

/** The name inside an address: without scheme, path, port and trailing dot. */
export function bareName(name: string): string {
  const plain = name.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/[/?#].*$/s, "");
  return plain.replace(/:\d*$/, "").replace(/\.$/, "").toLowerCase();
}

/** A few names for a message. */
export function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}
