import { defineRule, edgeSuffixOf, type Field, type Hostname, valueOf, writtenName } from "#rule";

const types = ["CPS_MANAGED", "DEFAULT", "CCM"];

interface Flaw {
  /** What is named in the sentence, and underlined unless it is not written. */
  readonly node: Field;
  readonly at?: Field;
  readonly value: string;
  readonly certainty?: "likely";
  /** What was plainly meant. */
  readonly to?: string;
}

export const rule = defineRule({
  meta: {
    id: "hostname/invalid-entry",
    title: "a property hostname entry has a value that is refused",
    why: "One entry of this kind is enough for the whole list of hostnames to be refused, and with it the new version of the property.",
    next: "Use a full domain name and CPS_MANAGED, DEFAULT or CCM; DEFAULT does not go with akamaized.net, and CCM needs at least one certificate id.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["hostnames"],
    sources: [
      {
        doc: "Property Manager API",
        part: "property version hostnames: cnameFrom, cnameType EDGE_HOSTNAME, certProvisioningType CPS_MANAGED or DEFAULT, the latter not with akamaized.net",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-hostnames",
        read: "2026-11-20",
      },
      {
        doc: "Terraform provider for Akamai, source",
        part: "CCM needs ccm_certificates with at least one id, which no other type may have",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property.go",
        read: "2026-11-20",
      },
    ],
    messages: { refused: "hostname {hostname}: {field} is {value}" },
  },
  check: {
    hostname(hostname, { report, unchecked }) {
      for (const name of ["cnameFrom", "cnameTo", "certProvisioningType"]) {
        const read = hostname.field.get(name).text();
        if (read.state === "unknown") unchecked(hostname, read.why);
      }
      for (const { node, at, value, certainty, to } of flawsOf(hostname)) {
        const fix =
          to === undefined
            ? {}
            : { fix: { title: `write ${to}`, safety: "unsafe", patches: [{ set: node, to }] } as const };
        const data = { hostname: hostname.label, field: writtenName(node), value };
        report({ message: "refused", node: at ?? node, data, certainty: certainty ?? "proven", ...fix });
      }
    },
  },
});

function flawsOf(hostname: Hostname): readonly Flaw[] {
  return [...nameFlaws(hostname), ...typeFlaws(hostname.field.get("certProvisioningType")), ...pairFlaws(hostname)];
}

function nameFlaws({ field: entry, nameFault: why }: Hostname): readonly Flaw[] {
  const [from, to, kind] = [entry.get("cnameFrom"), entry.get("cnameTo"), entry.get("cnameType")];
  const name = valueOf(from.text());
  const flaws: Flaw[] = [];
  if (from.isMissing) flaws.push({ node: from, at: to, value: "missing" });
  else if (name !== undefined && why !== undefined)
    flaws.push({ node: from, value: why === "empty" ? why : `${JSON.stringify(name)}, ${why}` });
  if (valueOf(to.text())?.trim() === "") flaws.push({ node: to, value: "empty" });
  const type = valueOf(kind.text());
  if (type !== undefined && type !== "EDGE_HOSTNAME")
    flaws.push({ node: kind, value: `${JSON.stringify(type)}, not EDGE_HOSTNAME`, to: "EDGE_HOSTNAME" });
  return flaws;
}

function typeFlaws(node: Field): readonly Flaw[] {
  const type = valueOf(node.text());
  if (type === undefined || types.includes(type)) return [];
  const meant = types.find((one) => one === type.trim().toUpperCase().replace(/[\s-]/g, "_"));
  const value = type.trim() === "" ? "empty" : `${JSON.stringify(type)}, not CPS_MANAGED, DEFAULT or CCM`;
  return [meant === undefined ? { node, value } : { node, value, to: meant, certainty: "likely" }];
}

/** Values that are fine by themselves and do not go together. */
function pairFlaws(hostname: Hostname): readonly Flaw[] {
  const { field } = hostname;
  const type = valueOf(hostname.provisioning);
  const node = field.get("certProvisioningType");
  const certificates = field.get("ccmCertificates");
  const ids = certificates.members().filter((member) => !member.isAbsent);
  if (type === "DEFAULT" && edgeSuffixOf(valueOf(field.get("cnameTo").text()) ?? "") === "akamaized.net") {
    return [{ node, value: "DEFAULT, which does not go with akamaized.net" }];
  }
  if (type === "CCM" && (certificates.isMissing || (certificates.isObject && ids.length === 0))) {
    return [
      {
        node: certificates.isAbsent ? node : certificates,
        value: certificates.isAbsent ? "CCM without a certificate id" : "without a certificate id",
      },
    ];
  }
  const isOther = type === "CPS_MANAGED" || type === "DEFAULT";
  return isOther && ids.length > 0 ? [{ node: certificates, value: `set, which does not go with ${type}` }] : [];
}
