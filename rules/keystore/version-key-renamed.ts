import {
  type Change,
  type Changes,
  type ClientCertificate,
  type Context,
  defineRule,
  type Field,
  type Patch,
  referenceText,
  type TerraformReference,
} from "#rule";
import { declared, isSameResource } from "./_change.ts";

const messages = {
  renamed: "key {before} of certificate {certificate} becomes {after}: the version is deleted and a new one created",
} as const;
type Say = Context<typeof messages, undefined>;

export const rule = defineRule({
  meta: {
    id: "keystore/version-key-renamed",
    title: "renaming a version key deletes that version",
    why: "Terraform knows a version by its key alone, and `moved` does not reach into a map. A deployed certificate is deleted, and in its place comes a version with another number and GUID that waits for a signature.",
    next: "Keep the old key, including the dated keys an export writes, and use the better name for the next version only.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "versions: keys in alphabetical order; a key that goes is deleted before a new one is created",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
        read: "2026-11-20",
      },
      {
        doc: "Terraform: manage client certificates",
        part: "the keys of versions are sorted from A to Z",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    changes(all, context) {
      for (const change of all.of("clientCertificate")) judge(change, context);
    },
  },
});

function judge({ before, after, all }: Change<"clientCertificate">, { report, unchecked }: Say): void {
  if (before === undefined || after === undefined) return;
  if (!isSameResource(before, after, all)) return; // else it is made anew
  const vague = [before, after].map(versionsOf).find((versions) => !versions.isObject && !versions.isAbsent);
  const read = vague?.json();
  if (read?.state === "unknown") return unchecked(after, read.why);
  for (const { was, is } of renamesOf(before, after)) {
    const [from, to] = [String(was.key), String(is.key)];
    report({
      message: "renamed",
      node: is,
      part: "key",
      data: { before: from, after: to, certificate: after.label },
      // A version dropped for a new one at its place in the alphabet looks the same.
      certainty: "likely",
      related: [{ node: was, note: "the key before" }],
      fix: fixOf(all, is, from),
    });
  }
}

function versionsOf(certificate: ClientCertificate): Field {
  return (declared(certificate) ?? certificate.field).get("versions");
}

/**
 * Keys that are gone, with the new ones that stand where they stood in the alphabet, which is the order of versions. In a rotation
 * that drops an old version the new key comes last.
 */
function renamesOf(before: ClientCertificate, after: ClientCertificate) {
  const [olds, news] = [sorted(versionsOf(before)), sorted(versionsOf(after))] as const;
  if (news.length < olds.length) return [];
  const [kept, known] = [names(news), names(olds)];
  return olds.flatMap((was, at) => {
    const is = news[at];
    return is === undefined || kept.has(was.key) || known.has(is.key) ? [] : [{ was, is }];
  });
}

function sorted(versions: Field): readonly Field[] {
  return versions.members().toSorted((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
}

function names(fields: readonly Field[]): ReadonlySet<string | number | undefined> {
  return new Set(fields.map(({ key }) => key));
}

/** Gives the key its old name, also where the folder refers to it. A key with capitals or blanks is left to its author. */
function fixOf(all: Changes, is: Field, from: string) {
  const title = `keep the key ${from}`;
  if (!/^[a-z_][a-z0-9_-]*$/.test(from)) return { title, safety: "manual", patches: [] } as const;
  const address = is.doc.address ?? "";
  const isMeant = ({ target, path }: TerraformReference): boolean =>
    target === address && path[0] === "versions" && path[1] === is.key;
  const references = all.after.terraformModules
    .filter(({ blocks }) => blocks.some((block) => block.address === address && block.file === is.doc.file))
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.references.filter(isMeant)));
  const patches: Patch[] = references.map(({ target, path: [versions = "", , ...rest], place }) => ({
    replace: place,
    by: referenceText({ address: target, path: [versions, from, ...rest] }),
  }));
  return { title, safety: "unsafe", patches: [{ rename: is, to: from }, ...patches] } as const;
}
