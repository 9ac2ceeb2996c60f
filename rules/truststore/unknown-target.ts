import {
  type CaSet,
  type CaSetActivation,
  type CaSetLookup,
  defineRule,
  type Field,
  type Project,
  valueOf,
} from "#rule";
import { powershell, reference, snapshotList } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/unknown-target",
    title: "something refers to a CA set or version that does not exist",
    why: "CPS and the truststore refuse to bind or activate it. A rule that requires it accepts no client: with denial on, it turns everybody away.",
    next: "Correct the id, or create the set; a deleted set cannot be brought back.",
    severity: "high",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell("a deleted set is read-only and cannot be used again; the version to activate must exist"),
      reference("errors", "404, ca-set-not-found and ca-set-version-not-found"),
    ],
    messages: { unknown: "{reference} names {target}, which the account {lack}" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const { project } = behavior.rule.tree;
      const isOn = behavior.option("enableAuthSet").bool();
      if (project === undefined || (isOn.state === "known" && !isOn.value)) return; // the list is not looked at
      for (const item of behavior.option("certificateAuthoritySet").items()) {
        const target = missing(project, item, (why) => unchecked(item, why));
        if (target !== undefined)
          report({ message: "unknown", node: item, data: { reference: `rule ${behavior.rule.label}`, ...target } });
      }
    },
    hostname(hostname, { report, unchecked }) {
      const id = hostname.field.at("mtls", "caSetId");
      const target = missing(hostname.property.project, id, (why) => unchecked(id, why));
      if (target !== undefined)
        report({ message: "unknown", node: id, data: { reference: `hostname ${hostname.label}`, ...target } });
    },
    enrollment(enrollment, { report, unchecked }) {
      const id = enrollment.clientAuthentication.get("setId");
      const target = missing(enrollment.project, id, (why) => unchecked(id, why));
      if (target !== undefined)
        report({ message: "unknown", node: id, data: { reference: `enrollment ${enrollment.label}`, ...target } });
    },
    project(project, { report, unchecked }) {
      const requests = project.caSetActivations.filter((activation) => activation.isRequest);
      const bodies = project.caSetVersions.filter((version) => version.isBody);
      for (const node of [...requests, ...bodies]) {
        const id = node.get("caSetId");
        const target = missing(project, id, (why) => unchecked(id, why));
        const reference = node.kind === "caSetVersion" ? "the version body" : node.label;
        if (target !== undefined) report({ message: "unknown", node: id, data: { reference, ...target } });
        else if (node.kind === "caSetActivation" && node.caSet !== undefined && isVersionMissing(node, node.caSet)) {
          const version = ["version", "versionNumber", "versionId"]
            .map((name) => node.get(name))
            .find((field) => !field.isAbsent);
          const data = { reference: "the activation", ...versionOf(node, node.caSet) };
          report({ message: "unknown", node: version ?? node, data, next: nextVersion(node.caSet) });
        }
      }
      for (const lookup of project.caSetLookups) {
        const name = lookup.field.get("caSetName");
        const read = lookup.name;
        if (read.state === "unknown") unchecked(name, read.why);
        const target = read.state === "known" ? unfound(project, read.value, lookup) : undefined;
        if (target === "unknown") unchecked(name, `CA set ${valueOf(read) ?? ""} is not in the project or snapshot`);
        else if (target !== undefined)
          report({ message: "unknown", node: name, data: { reference: lookup.label, ...target } });
      }
    },
  },
});

/** What is named, and how the account stands to it. */
interface Missing {
  readonly target: string;
  readonly lack: "does not have" | "has deleted" | "is deleting";
}

/** The set a field names, when the account is known not to have it. Ids that are no digits are what cps/set-id-not-string speaks of. */
function missing(project: Project, field: Field, unchecked: (why: string) => void): Missing | undefined {
  const read = field.id();
  if (read.state === "unknown" && typeof field.value === "string") unchecked(read.why);
  if (read.state !== "known" || !/^\d+$/.test(read.value.trim())) return undefined;
  const link = project.caSetById(read.value);
  if (link.state === "known") return link.value.isDeleted ? goneOf(link.value) : undefined;
  // Only the snapshot holds every set of the account; an answer kept as a file may have been filtered.
  if (snapshotList(project, "caSets") !== undefined) return { target: `CA set ${read.value}`, lack: "does not have" };
  if (link.state === "unknown") unchecked(link.why);
  return undefined;
}

/** The set that a look-up by name cannot find. What the account has not may still be deleted, or made by a configuration. */
function unfound(project: Project, name: string, lookup: CaSetLookup): Missing | "unknown" | undefined {
  if (lookup.find(project.caSets).state === "known") return undefined;
  const [named] = project.caSets.filter((set) => valueOf(set.name) === name);
  if (named !== undefined) return named.isDeleted ? goneOf(named) : undefined;
  if (snapshotList(project, "caSets") === undefined) return "unknown";
  const isVague = project.caSets.some((set) => set.name.state === "unknown");
  return isVague ? "unknown" : { target: `CA set ${name}`, lack: "does not have" };
}

function goneOf(set: CaSet): Missing {
  const isUnderWay = valueOf(set.get("caSetStatus").text()) === "DELETING";
  return { target: `CA set ${set.label}`, lack: isUnderWay ? "is deleting" : "has deleted" };
}

function versionOf(activation: CaSetActivation, set: CaSet): Missing {
  const number = valueOf(activation.version);
  const isGone = set.versions.some((version) => version.isDeleted && valueOf(version.number) === number);
  return {
    target: `version ${number ?? ""} of CA set ${set.label}`,
    lack: isGone ? "has deleted" : "does not have",
  };
}

function nextVersion(set: CaSet): string {
  const newest = valueOf(set.latestVersion);
  return `Correct the version number${newest === undefined ? "" : `; the newest is ${newest}`}.`;
}

/** Numbers run on from 1, so that one above the newest was never given; below it, only a snapshot's full list proves a gap. */
function isVersionMissing(activation: CaSetActivation, set: CaSet): boolean {
  const number = valueOf(activation.version);
  const newest = valueOf(set.latestVersion);
  if (number === undefined || newest === undefined) return false;
  const made = set.versions.filter((version) => version.isBody).length;
  if (number > newest) return number > newest + made; // each body makes the next number, and no other
  const own = set.versions.find((version) => valueOf(version.number) === number);
  if (own !== undefined) return own.isDeleted;
  return number < 1 || (set.hasAllVersions && set.liveRecord?.get("versions").isList === true);
}
