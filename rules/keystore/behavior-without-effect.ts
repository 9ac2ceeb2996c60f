import { absent, type Behavior, type Context, defineRule, valueOf } from "#rule";
import { guidOf, isSwitchedOff } from "./_lib.ts";

const messages = { idle: "the origin mTLS behavior in {rule} has no effect, because {cause}" } as const;

export const rule = defineRule({
  meta: {
    id: "keystore/behavior-without-effect",
    title: "origin mTLS is configured but sends no client certificate",
    why: "The behavior looks like protection, yet the edge presents nothing: an origin that requires a certificate refuses every request, and one that does not serves anybody.",
    next: "Set enable to true and give the GUID of a client certificate version, or remove the behavior.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "origin"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "mtlsOriginKeystore: enable, clientCertificateVersionGuid",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore: enable; clientCertificateVersionGuid",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-mtls-origin-keystore",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, context) {
      if (!reportSwitch(behavior, context)) reportGuid(behavior, context);
    },
  },
});

/** True when the switch decides: it is off, or cannot be known. */
function reportSwitch(behavior: Behavior, { report, unchecked }: Context<typeof messages, undefined>): boolean {
  const enable = behavior.option("enable");
  const off = isSwitchedOff(behavior);
  if (off.state === "unknown") unchecked(enable, off.why);
  if (off.state !== "known" || !off.value) {
    // No default of enable is documented; the manual only says that it must be true.
    if (off.state === "absent" && guidOf(behavior).text().state !== "absent") {
      report({
        message: "idle",
        node: enable,
        certainty: "likely",
        data: { rule: behavior.rule.place, cause: "enable is not set" },
      });
      return true;
    }
    return off.state === "unknown";
  }
  report({ message: "idle", node: enable, data: { rule: behavior.rule.place, cause: "enable is false" } });
  return true;
}

function reportGuid(behavior: Behavior, { report, unchecked }: Context<typeof messages, undefined>): void {
  const guid = guidOf(behavior);
  const read = guid.text();
  const isLinked = valueOf(behavior.rule.tree.project?.certificateVersionByGuid(read) ?? absent) !== undefined;
  if (read.state === "unknown") return isLinked ? undefined : unchecked(guid, read.why);
  if (read.state === "known" && read.value.trim() !== "") return;
  const cause =
    read.state === "absent" ? "it names no client certificate version" : "its client certificate version is empty";
  report({ message: "idle", node: guid, data: { rule: behavior.rule.place, cause } });
}
