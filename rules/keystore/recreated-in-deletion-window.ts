import { type Change, defineRule, type Field, folderOf, isForgotten, valueOf } from "#rule";
import { declared, isSameResource } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/recreated-in-deletion-window",
    title: "a client certificate is deleted and created again under the same name",
    why: "Terraform deletes the certificate and at once asks for a new one of that name, which the keystore refuses while the old one is pending deletion. The property is left without either.",
    next: "Choose another name, wait for the deletion to finish, or move the resource in state instead.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a certificate stays in DELETE_PENDING for up to 24 hours and cannot be created again meanwhile",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages: {
      again:
        "certificate {certificate} is removed and created in one change; the old one blocks the name for up to 24 hours",
    },
  },
  check: {
    "change:clientCertificate"(change, { report, unchecked }) {
      const { before, after } = change;
      if (before === undefined || after === undefined) return;
      const [old, now] = [declared(before), declared(after)];
      if (old === undefined || now === undefined || !isMadeAnew(change, now.doc.address)) return;
      const name = after.get("certificateName");
      const [was, is] = [before.name, after.name];
      const vague = [was, is].find((read) => read.state === "unknown");
      if (vague?.state === "unknown") return unchecked(name, vague.why);
      if (valueOf(was) !== valueOf(is)) return;
      const doubt = change.all.from === "plan" ? undefined : doubtOf(change, old, now);
      if (doubt !== undefined) return unchecked(name, doubt);
      report({
        message: "again",
        node: name,
        data: { certificate: after.label },
        // Files do not show whether the state was moved by hand.
        certainty: change.all.from === "plan" ? "proven" : "likely",
        related: old.doc.address === now.doc.address ? [] : [{ node: before, note: "removed here" }],
      });
    },
  },
});

/** True where a plan replaces the resource, or where it is written at an address to which nothing moves it. */
function isMadeAnew({ planned = [], before, after, all }: Change<"clientCertificate">, to = ""): boolean {
  if (planned.includes("delete") && planned.includes("create")) return true;
  if (before === undefined || after === undefined || isSameResource(before, after, all)) return false;
  const from = declared(before)?.doc.address ?? "";
  // Terraform itself moves a resource to its first instance when it gets a count, and back.
  if (bare(from) === bare(to)) return false;
  return !isForgotten(from, all) && !isImported(to, all.after.terraformModules);
}

function bare(address: string): string {
  return address.replace(/\[0\]$/, "");
}

function isImported(
  address: string,
  modules: readonly { readonly imports: readonly { readonly instance: string }[] }[],
): boolean {
  return modules.some(({ imports }) => imports.some(({ instance }) => instance === address));
}

/** Why the two may be parts of one state all the same. */
function doubtOf({ all: { before, after } }: Change<"clientCertificate">, old: Field, now: Field): string | undefined {
  const gap = after.terraformModules.find((module) => module.isWritten && module.gap !== undefined)?.gap;
  const [from, to] = [folderOf(old.doc.file.path), folderOf(now.doc.file.path)];
  const isRoot = (modules: typeof after.terraformModules, folder: string): boolean =>
    modules.some((module) => module.folder === folder && module.isRoot);
  const isOther = from !== to && isRoot(before.terraformModules, from) && isRoot(after.terraformModules, to);
  return (
    gap ?? (isOther ? "it is written in another configuration now, whose state it may have been moved to" : undefined)
  );
}
