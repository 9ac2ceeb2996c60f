import { type CaSet, type CaSetActivation, defineRule, type Field, type Project, valueOf } from "#rule";
import { powershell, reference, snapshotList } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/unknown-target",
    title: "something refers to a CA set or version that does not exist",
    why: "A binding or activation of it is refused, and a rule that requires it turns every client away.",
    next: "Correct the id, or create the set; a deleted set cannot be brought back.",
    severity: "high",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell("a deleted set is read-only and cannot be used again; the version to activate must exist"),
      reference("404 ca-set-not-found, ca-set-version-not-found"),
    ],
    messages: { unknown: "{reference} names {target}, which the account does not have or has deleted" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const { project } = behavior.rule.tree;
      const isOn = behavior.option("enableAuthSet").bool();
      if (project === undefined || (isOn.state === "known" && !isOn.value)) return; // the list is not looked at
      for (const item of behavior.option("certificateAuthoritySet").items()) {
        const target = missing(project, item, (why) => unchecked(item, why));
        const data = { reference: `rule ${behavior.rule.label}`, target: target ?? "" };
        if (target !== undefined) report({ message: "unknown", node: item, data });
      }
    },
    hostname(hostname, { report, unchecked }) {
      const id = hostname.field.at("mtls", "caSetId");
      const target = missing(hostname.property.project, id, (why) => unchecked(id, why));
      if (target !== undefined)
        report({ message: "unknown", node: id, data: { reference: `hostname ${hostname.label}`, target } });
    },
    enrollment(enrollment, { report, unchecked }) {
      const id = enrollment.clientAuthentication.get("setId");
      const target = missing(enrollment.project, id, (why) => unchecked(id, why));
      if (target !== undefined)
        report({ message: "unknown", node: id, data: { reference: enrollment.resource, target } });
    },
    project(project, { report, unchecked }) {
      const requests = project.caSetActivations.filter((activation) => activation.isRequest);
      const bodies = project.caSetVersions.filter((version) => version.isBody);
      for (const node of [...requests, ...bodies]) {
        const id = node.get("caSetId");
        const target = missing(project, id, (why) => unchecked(id, why));
        const reference = node.kind === "caSetVersion" ? "the version body" : node.label;
        if (target !== undefined) report({ message: "unknown", node: id, data: { reference, target } });
        else if (node.kind === "caSetActivation" && node.caSet !== undefined && isVersionMissing(node, node.caSet)) {
          const version = ["version", "versionNumber", "versionId"]
            .map((name) => node.get(name))
            .find((field) => !field.isAbsent);
          const what = `version ${valueOf(node.version) ?? ""} of CA set ${node.caSet.label}`;
          report({ message: "unknown", node: version ?? node, data: { reference: "the activation", target: what } });
        }
      }
    },
  },
});

/** The set a field names, when the account is known not to have it. Ids that are no digits are what cps/set-id-not-string speaks of. */
function missing(project: Project, field: Field, unchecked: (why: string) => void): string | undefined {
  const read = field.id();
  if (read.state === "unknown" && typeof field.value === "string") unchecked(read.why);
  if (read.state !== "known" || !/^\d+$/.test(read.value.trim())) return undefined;
  const link = project.caSetById(read.value);
  if (link.state === "known") return link.value.isDeleted ? `CA set ${read.value}` : undefined;
  // Only the snapshot holds every set of the account; an answer kept as a file may have been filtered.
  if (snapshotList(project, "caSets") !== undefined) return `CA set ${read.value}`;
  if (link.state === "unknown") unchecked(link.why);
  return undefined;
}

/** Numbers run on from 1, so that one above the newest was never given; below it, only a snapshot's full list proves a gap. */
function isVersionMissing(activation: CaSetActivation, set: CaSet): boolean {
  const number = valueOf(activation.version);
  const newest = valueOf(set.latestVersion);
  if (number === undefined || newest === undefined) return false;
  const isBeingMade = set.versions.some((version) => version.isBody);
  if (number > newest) return !isBeingMade;
  const own = set.versions.find((version) => valueOf(version.number) === number);
  if (own !== undefined) return own.isDeleted;
  return number < 1 || (set.hasAllVersions && set.liveRecord?.get("versions").isList === true);
}
