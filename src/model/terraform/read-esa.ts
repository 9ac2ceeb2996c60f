/** Edge Security Acceleration in Terraform. */
import { readBinding, readCa, readLeaf, readRecords } from "../load/esa.ts";
import { readSite, siteOf } from "../load/esa-site.ts";
import { readRuleset, readWafRule } from "../load/esa-waf.ts";
import { blocksOf, type Names, translated } from "./draft.ts";
import { Part } from "./part.ts";
import { documentOf, type Reader, type Resource, selfReference, setting } from "./resource.ts";

/** ESA's own members are in Pascal case, which all settings are brought to. */
function pascal(part: Part): Part {
  if (part.isList) return new Part(part.items.map(pascal), part.at, { key: part.key, isLiteral: part.isLiteral });
  if (!part.isObject) return part;
  const members = part.members.map(([name, value]) => [pascalName(name), pascal(value)] as const);
  return new Part(new Map(members), part.at, { key: part.key, isLiteral: true, body: part.body });
}

function pascalName(setting: string): string {
  return setting === "csr" ? "CSR" : setting.replace(/(?:^|_)(\w)/g, (_, next: string) => next.toUpperCase());
}

/** The settings in ESA's names, with what is not spelled alike. */
function settingsOf(resource: Resource, names: Names = {}): ReturnType<typeof translated> {
  const draft = translated(resource.settings, names);
  const result = translated(
    new Part(new Map(), resource.settings.at, { key: resource.settings.key, body: resource.settings.body }),
    {},
  );
  for (const [name, part] of draft.part.members) result.put(pascalName(snake(name)), pascal(part));
  return result;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const into = ({ project }: Parameters<Reader>[1]): Parameters<typeof siteOf>[1] => ({ project, live: false });

/** One resource uploads a CA and says for which hostnames clients are asked for its certificates. */
const readCaCertificate: Reader = (resource, reading) => {
  const names: Names = { client_ca_certificate_hostnames: null, client_ca_cert_name: "name" };
  const field = documentOf(
    resource,
    settingsOf(resource, names).put("Id", selfReference(resource, "client_ca_cert_id")).part,
  );
  const zone = siteOf(field, into(reading));
  readCa(field, into(reading), { zone, isRequest: true });
  const hostnames = setting(resource, "client_ca_certificate_hostnames");
  if (hostnames === undefined) return;
  const binding = settingsOf(resource, {
    certificate: null,
    client_ca_cert_name: null,
    client_ca_certificate_hostnames: "hostnames",
  });
  binding.put("Id", selfReference(resource, "client_ca_cert_id"));
  readBinding(documentOf(resource, binding.part), into(reading), zone, true);
};

const readClientCertificate: Reader = (resource, reading) => {
  const field = documentOf(resource, settingsOf(resource).part);
  readLeaf(field, into(reading), { zone: siteOf(field, into(reading)), isRequest: true });
};

const readWafRules: Reader = (resource, reading) => {
  const config = setting(resource, "config");
  const first = config === undefined ? undefined : blocksOf(config)[0];
  const draft = settingsOf(resource, { config: null });
  if (first !== undefined) draft.put("Config", singles(pascal(first)));
  const field = documentOf(resource, draft.part);
  readWafRule(field, into(reading), { zone: siteOf(field, into(reading)), form: "template" });
};

/** Blocks of which there may be one each are objects in the API. */
function singles(part: Part): Part {
  if (!part.isObject) return part;
  const members = part.members.map(([name, value]) => {
    const block =
      value.isList && value.items.length === 1 && value.items[0]?.body !== undefined ? value.items[0] : value;
    return [name, singles(block).named(value.key)] as const;
  });
  return new Part(new Map(members), part.at, { key: part.key, isLiteral: true, body: part.body });
}

const readWafRuleset: Reader = (resource, reading) => {
  const field = documentOf(resource, settingsOf(resource).put("Id", selfReference(resource, "ruleset_id")).part);
  readRuleset(field, into(reading), siteOf(field, into(reading)));
};

const readEsaSite: Reader = (resource, reading) => {
  readSite(documentOf(resource, settingsOf(resource).put("SiteId", selfReference(resource, "id")).part), into(reading));
};

/** A search by exact name shows the site of that name. */
const readSites: Reader = (resource, reading) => {
  const name = setting(resource, "site_name");
  if (name === undefined || typeof name.value !== "string") return;
  const part = new Part(
    new Map([
      ["SiteName", name],
      ["SiteId", selfReference(resource, "sites", "0", "site_id")],
    ]),
    resource.settings.at,
    {
      key: resource.settings.key,
    },
  );
  readSite(documentOf(resource, part), into(reading));
};

const readRecord: Reader = (resource, reading) =>
  readRecords([documentOf(resource, settingsOf(resource).part)], into(reading));

export const esaReaders: Readonly<Record<string, Reader>> = {
  alicloud_esa_client_ca_certificate: readCaCertificate,
  alicloud_esa_client_certificate: readClientCertificate,
  alicloud_esa_waf_rule: readWafRules,
  alicloud_esa_waf_ruleset: readWafRuleset,
  alicloud_esa_site: readEsaSite,
  "data.alicloud_esa_sites": readSites,
  alicloud_esa_record: readRecord,
};
