/** What the rules about changes at ESA share: whether something is really gone, and which hostnames a CA has. */
import {
  type Changes,
  type Citation,
  type EsaBinding,
  type EsaCa,
  type EsaClientCertificate,
  fateOf,
  hiddenAfter,
  isForgotten,
  valueOf,
} from "#rule";
import { meantBy } from "./_lib.ts";

const api = "https://www.alibabacloud.com/help/en/edge-security-acceleration/esa/api-esa-2024-09-10";
const provider = "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources";

/** The vendor's pages on what happens when something changes or goes. */
const pages = {
  deleteCa: ["ESA API: DeleteClientCaCertificate", `${api}-deleteclientcacertificate`],
  deleteCertificate: ["ESA API: DeleteClientCertificate", `${api}-deleteclientcertificate`],
  caResource: ["Terraform: alicloud_esa_client_ca_certificate", `${provider}/esa_client_ca_certificate`],
  certificateResource: ["Terraform: alicloud_esa_client_certificate", `${provider}/esa_client_certificate`],
} as const satisfies Readonly<Record<string, readonly [string, `https://${string}`]>>;

/** A citation of one of these pages. */
export function citeChange(page: keyof typeof pages, part: string): Citation {
  const [doc, url] = pages[page];
  return { doc, part, url, read: "2026-11-20" };
}

type Thing = EsaBinding | EsaCa | EsaClientCertificate;

/** True where Terraform only lets go of the thing, which stays in the account. */
export function isOnlyForgotten({ address }: Thing, all: Changes): boolean {
  return address !== undefined && isForgotten(address, all);
}

/** Why something that is no longer seen may be there all the same; undefined where it is gone. */
export function whyElsewhere(thing: Thing, all: Changes): string | undefined {
  const { path } = thing.field.doc.file;
  if (thing.address === undefined && !all.isRead(path))
    return `${path} is not there any more, so it is not known what became of it`;
  const fate = fateOf(thing, all, []);
  return fate.state === "unclear" ? fate.why : hiddenAfter(all);
}

/** The hostnames bound to a CA on one side, each once, and why there may be more. */
export function boundTo(ca: EsaCa, bindings: readonly EsaBinding[]) {
  const own = bindings.filter((binding) => valueOf(binding.ca) === ca || isNamedBy(binding, ca));
  const names = [...new Set(own.flatMap(meantBy))];
  return {
    names,
    gap: own.map(({ hostnamesGap }) => hostnamesGap).find((why) => why !== undefined) ?? ca.hiddenHostnames,
  };
}

function isNamedBy(binding: EsaBinding, ca: EsaCa): boolean {
  const id = valueOf(binding.caId);
  return id !== undefined && ca.hasId(id);
}

/** The hostnames that any CA of the same site asks for a certificate, save those of one binding. */
export function boundElsewhere(zoneOf: Thing, bindings: readonly EsaBinding[], own?: EsaBinding): ReadonlySet<string> {
  const others = bindings.filter((binding) => binding !== own && isSameZone(zoneOf, binding));
  return new Set(others.flatMap(meantBy));
}

/** Zones of before and after are different nodes: a site goes by its label. */
function isSameZone({ zone }: Thing, { zone: other }: Thing): boolean {
  return zone === undefined || other === undefined || zone.label === other.label;
}
