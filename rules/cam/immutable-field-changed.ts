import {
  type AccessKey,
  bareId,
  defineRule,
  type Field,
  isReferenceKey,
  isSame,
  type Read,
  unknown,
  valueOf,
  writtenName,
} from "#rule";

/** The words of the vendor: a key was never made with another, so that a misspelt one may be mended. */
const words: Readonly<Record<string, readonly string[]>> = {
  authenticationMethod: ["AWS4_HMAC_SHA256", "GOOG4_HMAC_SHA256", "AOS4_HMAC_SHA256", "VP_QUEUE_IT"],
  securityNetwork: ["STANDARD_TLS", "ENHANCED_TLS"],
  additionalCdn: ["none", "CHINA_CDN", "RUSSIA_CDN"],
};

/** What stays as the key was made, by the way to it. */
const fixed = [
  ["authenticationMethod"],
  ["contractId"],
  ["groupId"],
  ["networkConfiguration", "securityNetwork"],
  ["networkConfiguration", "additionalCdn"],
] as const;

export const rule = defineRule({
  meta: {
    id: "cam/immutable-field-changed",
    title: "a field of an access key changes that cannot change",
    why: "Only credentials can be added to a key that exists. The provider refuses the plan, and a body with another value makes a second key beside the one that the properties use.",
    next: "Restore the value, or create a new key and move the properties over.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "attributes that cannot be updated",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
        read: "2026-11-20",
      },
    ],
    messages: { changed: "{field} of key {key} goes from {before} to {after}" },
  },
  check: {
    "change:accessKey"(change, { report, unchecked }) {
      const { before, after, all } = change;
      if (before === undefined || after === undefined || change.planned?.includes("delete") === true) return;
      const paths = isMade(before, after) ? fixed : [];
      for (const path of [...paths, ["accessKeyName"]]) {
        const [was, is] = [before.get(...path), after.get(...path)];
        if (isSame(was, is, { moved: (reference) => all.moved(reference) })) continue;
        const reads = [readOf(was), readOf(is)] as const;
        const vague = reads.find((read) => read.state === "unknown");
        if (vague?.state === "unknown") unchecked(is, vague.why);
        const [from, to] = reads.map(valueOf);
        if (from === undefined || to === undefined || plain(from) === plain(to)) continue;
        if (words[String(is.key)]?.includes(from) === false) continue;
        report({
          message: "changed",
          node: is,
          data: { field: writtenName(is), key: before.label, before: from, after: to },
          related: was.isAbsent ? [] : [{ node: was, note: "the value it was made with" }],
          // One guide forbids another name, the API and the provider change it.
          certainty: path[0] === "accessKeyName" ? "possible" : "proven",
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

/** True where both sides tell of the key in the same way: an answer of the API has groups where a body has one. */
function isMade(before: AccessKey, after: AccessKey): boolean {
  return before.isDeclared === after.isDeclared && before.isBody === after.isBody;
}

/** A value for sentences, in the form in which it is compared. Without an additional CDN there is none. */
function readOf(field: Field): Read<string> {
  const read = field.id();
  if (read.state === "known" && isReferenceKey(read.value)) return unknown(`${read.value} fills it in`);
  return read.state === "absent" && field.key === "additionalCdn" ? { state: "known", value: "none" } : read;
}

/** An id without the prefix that it may or may not have. */
function plain(id: string): string {
  return bareId(id).replace(/^grp_/, "");
}

function restored(was: Field, is: Field) {
  const { value } = was.resolve();
  return value === undefined || value === null ? { unset: is } : { set: is, to: value };
}
