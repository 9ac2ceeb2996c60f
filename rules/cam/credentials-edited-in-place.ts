import { type Change, defineRule, type Field, isSame, valueOf, writtenName } from "#rule";

const members = ["cloudAccessKeyId", "cloudSecretAccessKey"] as const;

export const rule = defineRule({
  meta: {
    id: "cam/credentials-edited-in-place",
    title: "credentials of an existing key version are changed in place",
    why: "A version keeps the credentials it was made with. For another key id the provider deletes the version first, which fails while a property uses it and leaves requests unsigned where it succeeds; another secret alone it refuses.",
    next: "Add the new credentials as a new version, in Terraform as the spare pair; make it primary, activate the properties, and drop the old version in a later change.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "rotation", "secret"],
    sources: [
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "a changed cloud_access_key_id deletes the version and creates another; a changed secret alone is refused",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
        read: "2026-11-20",
      },
      {
        doc: "Cloud Access Manager API",
        part: "create an access key version: new credentials are a new version",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/post-access-key-version",
        read: "2026-11-20",
      },
    ],
    messages: { edited: "{field} of {pair} in key {key} changes" },
  },
  check: {
    changes(all, { report, unchecked }) {
      for (const change of all.of("accessKey")) {
        for (const { was, is } of pairsOf(change)) {
          const edited = members.find((name) => isEdited(was.get(name), is.get(name)));
          const vague = members
            .map((name) => is.get(name))
            .find((field) => mayDiffer(was.get(String(field.key)), field));
          if (edited !== undefined)
            report({
              message: "edited",
              node: is, // the pair, not its values: no frame needs to show them
              part: "key",
              data: { field: writtenName(is.get(edited)), pair: writtenName(is), key: change.node.label },
              certainty: change.after?.isDeclared === true ? "proven" : "likely",
            });
          else if (vague !== undefined) {
            const read = vague.text();
            unchecked(vague, read.state === "unknown" ? read.why : "what it was before is not known");
          }
        }
      }
    },
  },
});

/** The pairs of credentials that there are before and after, in a key that stays what it is. */
function pairsOf({ before, after, planned }: Change<"accessKey">) {
  if (before === undefined || after === undefined || planned?.includes("delete") === true) return [];
  const names = after.isDeclared ? ["credentialsA", "credentialsB"] : ["credentials"];
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    return was.isObject && is.isObject ? [{ was, is }] : [];
  });
}

/** True for two values that are both known. After an import there is no secret before: it may be filled in. */
function isEdited(was: Field, is: Field): boolean {
  const [old, now] = [valueOf(was.text()), valueOf(is.text())];
  return old !== undefined && now !== undefined && old.trim() !== "" && old !== now;
}

/** True where one of two values is not known, and it is not plainly the same expression. */
function mayDiffer(was: Field, is: Field): boolean {
  return !was.isBlank && [was, is].some((field) => field.text().state === "unknown") && !isSame(was, is);
}
