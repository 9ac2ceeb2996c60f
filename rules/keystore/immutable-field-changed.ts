import {
  bareId,
  type ClientCertificate,
  defineRule,
  type Field,
  isReferenceKey,
  isSame,
  type Read,
  unknown,
  valueOf,
  writtenName,
} from "#rule";
import { isSameResource } from "./_change.ts";

/** What stays as it was made. What the vendor fills in by itself has no default that is known beforehand. */
const fixed = [
  "contractId",
  "groupId",
  "geography",
  "secureNetwork",
  "keyAlgorithm",
  "subject",
  "preferredCa",
] as const;

/** The words of the vendor: no certificate was made with another, so that a misspelt one may be mended. */
const words: Readonly<Record<string, readonly string[]>> = {
  geography: ["CORE", "RUSSIA_AND_CORE", "CHINA_AND_CORE"],
  secureNetwork: ["STANDARD_TLS", "ENHANCED_TLS"],
  keyAlgorithm: ["RSA", "ECDSA"],
};

export const rule = defineRule({
  meta: {
    id: "keystore/immutable-field-changed",
    title: "a field of a client certificate changes that cannot change",
    why: "The provider refuses the plan and replaces nothing by itself. Nothing of this configuration can be applied until the value is back, not even an urgent rotation.",
    next: "Restore the value, or create a certificate under another name; only the name, the notification addresses and the version list can change.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "update a certificate: only its name, notification addresses and versions change",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "attributes that cannot be updated; key_algorithm of a third-party certificate is RSA by default",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
        read: "2026-11-20",
      },
    ],
    messages: { changed: "{field} of certificate {certificate} goes from {before} to {after}" },
  },
  check: {
    "change:clientCertificate"(change, { report, unchecked }) {
      const { before, after, all } = change;
      if (before === undefined || after === undefined || change.planned?.includes("delete") === true) return;
      if (!isSameResource(before, after, all)) return; // else it is made anew
      for (const name of fixed) {
        const fields = [before.get(name), after.get(name)] as const;
        const [was, is] = fields;
        if (isSame(was, is, { moved: (reference) => all.moved(reference) })) continue;
        const reads = [readOf(before, was), readOf(after, is)] as const;
        const vague = reads.find((read) => read.state === "unknown");
        if (vague?.state === "unknown") unchecked(is, vague.why);
        const [from, to] = reads.map(valueOf);
        if (from === undefined || to === undefined || plain(from) === plain(to)) continue;
        if (words[name]?.includes(from) === false) continue;
        report({
          message: "changed",
          node: is,
          data: { field: writtenName(is), certificate: after.label, before: from, after: to },
          related: was.isAbsent ? [] : [{ node: was, note: "the value it was made with" }],
          fix: {
            title: was.isAbsent ? `take ${writtenName(is)} out again` : `restore ${from}`,
            safety: "unsafe",
            patches: [restored(was, is)],
          },
        });
      }
    },
  },
});

/** A value for sentences, in the form in which it is compared; absent where only the vendor knows it. */
function readOf({ signer }: ClientCertificate, field: Field): Read<string> {
  const read = field.id();
  if (read.state === "known" && isReferenceKey(read.value)) return unknown(`${read.value} fills it in`);
  if (read.state !== "absent") return read;
  if (field.key === "preferredCa") return { state: "known", value: "none" };
  const isDefault = field.key === "keyAlgorithm" && valueOf(signer) === "THIRD_PARTY";
  return isDefault ? { state: "known", value: "RSA" } : read;
}

/** An id without the prefix that it may or may not have. */
function plain(id: string): string {
  return bareId(id).replace(/^grp_/, "");
}

function restored(was: Field, is: Field) {
  const { value } = was.resolve();
  return value === undefined || value === null ? { unset: is } : { set: is, to: value };
}
