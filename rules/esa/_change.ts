/** What the rules about changes at ESA share: whether something is really gone, and which hostnames a CA has. */
import {
  type Changes,
  type Citation,
  type EsaBinding,
  type EsaCa,
  type EsaClientCertificate,
  localAddress,
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

/** True where a `removed` block takes the thing out of the state and destroys nothing, or a plan says so. */
export function isOnlyForgotten({ address }: Thing, { before, after }: Changes): boolean {
  if (address === undefined) return false;
  const planned = before.terraformModules.flatMap(({ blocks }) => blocks.flatMap(({ changes }) => changes));
  if (planned.some((one) => one.address === address && one.actions.includes("forget"))) return true;
  const own = localAddress(address);
  const removals = after.terraformModules.flatMap(({ blocks }) => blocks.filter((one) => one.blockType === "removed"));
  return removals.some(
    (block) =>
      block.referencesIn("from").some(({ target }) => target === address || target === own) &&
      block
        .get("lifecycle")
        .items()
        .some((item) => valueOf(item.get("destroy").bool()) === false),
  );
}

/** Why something that is no longer seen may be there all the same; undefined where it is gone. */
export function whyElsewhere(thing: Thing, changes: Changes): string | undefined {
  if (changes.from === "plan") return undefined;
  const { path } = thing.field.doc.file;
  const { after, blocks } = changes;
  if (thing.address === undefined) {
    const seen = [...after.esaCas, ...after.esaBindings, ...after.esaClientCertificates, ...after.esaWafRules];
    const isThere = seen.some((node) => node.field.doc.file.path === path);
    return isThere ? undefined : `${path} is not there any more, so it is not known what became of it`;
  }
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const modules = after.terraformModules;
  if (!modules.some((module) => module.folder === folder)) return "the folder it was declared in is not there any more";
  const called = new Set(modules.flatMap(({ calls }) => calls.map(({ by }) => by)));
  const hidden = blocks.find(
    (pair) => pair.before === undefined && pair.after?.blockType === "module" && !called.has(pair.after),
  );
  const gap = modules.map((module) => module.gap).find((why) => why !== undefined);
  const own = blocks.find((pair) => pair.before?.address === localAddress(thing.address ?? ""))?.after;
  const isVague = own !== undefined && own.isMade === undefined;
  return (
    gap ??
    (hidden?.after && `what ${hidden.after.address} makes is not in view`) ??
    (isVague ? "how often the block is made is not known" : undefined)
  );
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
