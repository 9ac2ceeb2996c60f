import { type CertificateUpload, type Change, defineRule, type Enrollment, type Field } from "#rule";
import { ownerOf, provider, reference } from "./_lib.ts";
import { inAccount, type Pending, pendingOf } from "./_pending.ts";
import { isTerraform } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/upload-not-expected",
    title: "a certificate is uploaded although the enrollment does not wait for one",
    why: "CPS takes a certificate only for a change that waits for it: the apply or the request fails, and the certificate in use stays what it is.",
    next: "Start a change first, for example a forced renewal; Terraform cannot replace a certificate that is already deployed.",
    severity: "medium",
    preset: "strict",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      provider(
        "resource_akamai_cps_upload_certificate",
        "a certificate changes only while the change waits for the upload or for the review of the certificate",
      ),
      reference(
        "third-party",
        "allowedInput.type third-party-cert-and-trust-chain: what a change takes that waits for a certificate",
      ),
    ],
    messages: { unexpected: "{upload} changes, but enrollment {enrollment} has no change waiting for a certificate" },
  },
  check: {
    "change:certificateUpload"(change, { report, unchecked }) {
      const { before, after, all } = change;
      if (after === undefined || after.to !== "cps" || isImported(change)) return;
      const edit = editOf(before, after);
      if (edit.state === "none") return;
      if (edit.state === "unclear") return unchecked(after, edit.why);
      const owner = enrollmentOf(after, change);
      if ("why" in owner) return unchecked(after, owner.why);
      const live = inAccount(owner.enrollment, all.after);
      if (live === undefined) {
        const isNew = all.of("enrollment").some((one) => one.after === owner.enrollment && one.action === "created");
        return isNew ? undefined : unchecked(after, "the enrollment is not in the snapshot");
      }
      const pending = pendingOf(live);
      if (pending === undefined) return unchecked(after, "the changes of the enrollment are not in the snapshot");
      if (pending.some(isWaiting)) return;
      const vague = pending.find(({ status, inputs }) => status === undefined && inputs === undefined);
      if (vague !== undefined) return unchecked(after, `what change ${vague.id} waits for is not in the snapshot`);
      report({
        message: "unexpected",
        node: after,
        data: { upload: after.label, enrollment: live.label },
        related: pending.map(({ field }) => ({ node: field, note: "this change does not wait for one" })),
        certainty: owner.certainty,
      });
    },
  },
});

type Edit = { readonly state: "none" | "some" } | { readonly state: "unclear"; readonly why: string };

/** Whether the upload holds a certificate that it did not hold before; a new upload always does. */
function editOf(before: CertificateUpload | undefined, after: CertificateUpload): Edit {
  const [old, now] = [before === undefined ? [] : printsOf(before), printsOf(after)];
  if (now.some((print) => !old.includes(print))) {
    const hidden = before === undefined ? undefined : hiddenIn(before);
    return hidden === undefined ? { state: "some" } : { state: "unclear", why: hidden };
  }
  const why = hiddenIn(after);
  return why === undefined ? { state: "none" } : { state: "unclear", why };
}

const printsOf = ({ parts }: CertificateUpload): readonly string[] =>
  parts.flatMap(({ certificate }) => certificate.certificates.map(({ facts }) => facts.fingerprint()));

/** Why not all of its certificates can be read. */
function hiddenIn({ parts, field }: CertificateUpload): string | undefined {
  const members = ["certificateRsaPem", "certificateEcdsaPem"].map((name): Field => field.get(name));
  for (const member of members) {
    const read = member.text();
    if (read.state === "unknown") return read.why;
  }
  return parts.find(({ certificate }) => certificate.unknown !== undefined)?.certificate.unknown;
}

type Owner = { readonly enrollment: Enrollment; readonly certainty: "proven" | "likely" } | { readonly why: string };

/** The enrollment it names; of a body, whose address alone tells it, the one that the certificate was made for. */
function enrollmentOf(upload: CertificateUpload, { all }: Change<"certificateUpload">): Owner {
  const named = upload.enrollment;
  if (named.state === "known") return { enrollment: named.value, certainty: "proven" };
  if (named.state === "unknown") return { why: named.why };
  const places = upload.parts.flatMap(({ certificate }) => certificate.certificates);
  const owner = places.map((place) => ownerOf(place, all.after)).find((one) => one !== undefined);
  return owner ?? { why: "which enrollment it is for is not in view" };
}

/** The input by which CPS says so, as its reference and its answers spell it. */
const takes: ReadonlySet<string> = new Set(["third-party-certificate", "third-party-cert-and-trust-chain"]);

/** The steps at which the provider sends a certificate, and the input by which CPS says that it takes one. */
function isWaiting({ status, inputs }: Pending): boolean {
  const steps = ["wait-upload-third-party", "wait-review-third-party-cert"];
  return steps.includes(status ?? "") || inputs?.some((input) => takes.has(input)) === true;
}

/** What is imported, or in the state already, is uploaded. */
function isImported({ before, after, all, planned }: Change<"certificateUpload">): boolean {
  if (after === undefined || !isTerraform(after.field)) return false;
  if (planned?.every((action) => action === "no-op" || action === "read") === true) return true;
  const { address } = after.field.doc;
  const imports = all.after.terraformModules.flatMap((module) => module.imports);
  return before === undefined && imports.some(({ instance }) => instance === address);
}
