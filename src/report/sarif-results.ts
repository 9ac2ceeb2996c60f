/** Findings as SARIF results, with what code scanning needs to know an alert again in the next run. */
import type { ArtifactChange, ArtifactLocation, Fix, Region, Result, Location as SarifLocation } from "sarif";
import { visible } from "../text/index.ts";
import {
  type Certainty,
  type Finding,
  type FindingFix,
  type Location,
  type Note,
  sourceKey,
  type Unchecked,
} from "./input.ts";
import { shownPlace } from "./place.ts";
import { type SarifProfile, sentence } from "./sarif-profile.ts";
import { levelOf } from "./sarif-rules.ts";
import { formerPlace, formerWords, helpOf, presentPlace } from "./shown.ts";
import { toUri } from "./uri.ts";

/** What SARIF means by "source root": the repository, or where there is none the working directory. */
export const sourceRoot = "%SRCROOT%";

const rankOf: Readonly<Record<Certainty, number>> = { proven: 95, likely: 70, possible: 30 };
/** In UTF-16 units; a longer span is a whole file, which a viewer has. */
const longestSnippet = 4000;

/** Where a file is; undefined when the profile must not name it. */
export function artifact(profile: SarifProfile, file: string): ArtifactLocation | undefined {
  const path = profile.path(file);
  if (path === undefined) return undefined;
  const uri = toUri(path);
  return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: sourceRoot };
}

function region({ start, end }: Pick<Location, "start" | "end">): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function snippet(profile: SarifProfile, at: Location): Pick<Region, "snippet"> {
  const { start, end } = at;
  if (!profile.isFull || end.offset - start.offset > longestSnippet) return {};
  const text = profile.source(sourceKey(at))?.text.slice(start.offset, end.offset) ?? "";
  return text === "" ? {} : { snippet: { text } };
}

function physical(profile: SarifProfile, at: Location): SarifLocation | undefined {
  const artifactLocation = artifact(profile, at.file);
  if (artifactLocation === undefined) return undefined;
  return { physicalLocation: { artifactLocation, region: { ...region(at), ...snippet(profile, at) } } };
}

/** What a related place is; a line number of before would mislead in the file as it is. */
const noteText = (at: Note, word: string): string =>
  (visible(at.note.trim()) || word) + (formerWords(at) === "" ? "" : " (before the change)");

function related(profile: SarifProfile, notes: readonly Note[]): SarifLocation[] {
  return notes
    .flatMap((at) => {
      const location = physical(profile, at);
      return location === undefined ? [] : [{ ...location, message: { text: noteText(at, "see also") } }];
    })
    .slice(0, profile.limits.relatedLocations)
    .map((location, at) => ({ id: at + 1, ...location }));
}

/** The way to a finding, outermost include first; its last step is the finding. */
function codeFlow(profile: SarifProfile, finding: Finding): Pick<Result, "codeFlows"> {
  const steps = finding.via.flatMap((at) => {
    const location = physical(profile, at);
    return location === undefined ? [] : [{ ...location, message: { text: noteText(at, "included here") } }];
  });
  const own = physical(profile, finding);
  if (steps.length === 0 || own === undefined) return {};
  // A way that is too long loses its beginning: the steps next to the finding tell most.
  const all = [...steps, { ...own, message: { text: message(profile, finding) } }];
  const kept = all.slice(-profile.limits.threadFlowLocations);
  return { codeFlows: [{ threadFlows: [{ locations: kept.map((location) => ({ location })) }] }] };
}

function message(profile: SarifProfile, finding: Finding): string {
  // "](" would make a link of what a file says.
  const former = formerPlace(finding);
  const whole = former === undefined ? finding.message.trim() : `${finding.message.trim()} (at ${former})`;
  const text = visible(whole).replaceAll("](", "] (");
  return sentence(text) || sentence(helpOf(profile.input, finding).title);
}

/** GitHub shows a related place only where the message links to it. */
function linkedMessage(profile: SarifProfile, finding: Finding, places: readonly SarifLocation[]): string {
  const links = places.map(({ id, message: note }) => `[${(note?.text ?? "").replace(/[[\]\\]/g, " ")}](${id})`);
  return links.length === 0 ? message(profile, finding) : `${message(profile, finding)} See: ${links.join(", ")}.`;
}

function fixes(profile: SarifProfile, finding: Finding): Pick<Result, "fixes"> {
  const made = finding.fixes.flatMap((fix) => {
    const changes = artifactChanges(profile, fix);
    if (changes.length === 0) return [];
    return [
      { description: { text: sentence(fix.title) }, artifactChanges: changes, properties: { safety: fix.safety } },
    ];
  });
  return made.length === 0 ? {} : { fixes: made satisfies Fix[] };
}

function artifactChanges(profile: SarifProfile, fix: FindingFix): ArtifactChange[] {
  const changes = new Map<string, ArtifactChange>();
  for (const edit of fix.edits) {
    const artifactLocation = artifact(profile, edit.file);
    if (artifactLocation === undefined) return [];
    const change = changes.get(edit.file) ?? { artifactLocation, replacements: [] };
    const insertedContent = edit.text === "" ? {} : { insertedContent: { text: edit.text } };
    change.replacements.push({ deletedRegion: region(edit), ...insertedContent });
    changes.set(edit.file, change);
  }
  return [...changes.values()];
}

/** 16 hexadecimal digits of a fingerprint, of whatever it is made: itself, or a 64-bit FNV-1a of it. */
function shortHash(fingerprint: string): string {
  const own = /^[0-9a-f]{16}/.exec(fingerprint)?.[0];
  if (own !== undefined) return own;
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(fingerprint)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/**
 * `primaryLocationLineHash` is the one code scanning follows an alert by. Ours is semantic, not of the line: the alert
 * survives reformatting and moving. `upload-sarif` warns that it differs from its own, and keeps it.
 */
function fingerprints(finding: Finding): Pick<Result, "partialFingerprints"> {
  if (finding.fingerprint === "") return {};
  const { fingerprint } = finding;
  return {
    partialFingerprints: {
      "edgelint/v1": fingerprint,
      primaryLocationLineHash: `${shortHash(fingerprint)}:1`,
    },
  };
}

/** What only the full profile says of a finding. */
function extras(profile: SarifProfile, finding: Finding): Partial<Result> {
  if (!profile.isFull) return {};
  const remote = finding.fixes.filter((fix) => fix.remote.length > 0);
  return {
    ...fixes(profile, finding),
    ...(finding.status === "suppressed" ? { suppressions: [{ kind: "external", status: "accepted" }] } : {}),
    properties: {
      severity: finding.severity,
      certainty: finding.certainty,
      status: finding.status,
      ...(finding.next === "" ? {} : { next: finding.next }),
      ...(finding.docs === "" ? {} : { docs: finding.docs }),
      ...(remote.length === 0
        ? {}
        : {
            remoteFixes: remote.map(({ title, safety, remote: ops }) => ({
              title,
              safety,
              ops: ops.map(({ op }) => op),
            })),
          }),
    },
  };
}

function logical({ resource, path }: { resource: string; path: string }): Pick<SarifLocation, "logicalLocations"> {
  const fullyQualifiedName = [resource, path].filter((part) => part !== "").join(" ");
  if (fullyQualifiedName === "") return {};
  return { logicalLocations: [{ ...(path === "" ? {} : { name: path }), fullyQualifiedName }] };
}

/** True for what was there before: in the baseline, or in the state that the run is compared with. */
function isOld({ input, isFull }: SarifProfile, finding: Finding): boolean {
  return finding.status === "known" || (!isFull && input.change?.isNew(finding) === false);
}

/** The finding's own place, where it is shown at another line. */
function ownPlace(finding: Finding, at: Location): readonly Note[] {
  const isElsewhere = at.file !== finding.file || at.start.line !== finding.start.line;
  return isElsewhere && finding.revision === undefined ? [{ ...finding, note: "what is wrong" }] : [];
}

/** A finding as a SARIF result; undefined when the profile must not name its file. */
export function sarifResult(profile: SarifProfile, finding: Finding, ruleIndex: number): Result | undefined {
  const at = (profile.isFull ? presentPlace(finding) : shownPlace(profile.input, finding)) ?? finding;
  const location = physical(profile, at);
  if (location === undefined) return undefined;
  const places = related(profile, [...ownPlace(finding, at), ...finding.related]);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf[finding.severity],
    message: { text: linkedMessage(profile, finding, places) },
    locations: [{ ...location, ...logical(finding) }],
    ...(places.length === 0 ? {} : { relatedLocations: places }),
    ...codeFlow(profile, finding),
    ...fingerprints(finding),
    baselineState: isOld(profile, finding) ? "unchanged" : "new",
    rank: rankOf[finding.certainty],
    ...extras(profile, finding),
  };
}

/** A question that a rule could not decide: SARIF calls such a result open. */
export function openResult(unchecked: Unchecked, ruleIndex: number): Result {
  return {
    ruleId: unchecked.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    kind: "open",
    level: "none",
    message: { text: sentence(`Not decided: ${unchecked.why}`) },
    locations: [logical({ resource: unchecked.resource, path: "" })],
    baselineState: "new",
  };
}
