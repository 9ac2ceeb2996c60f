/**
 * From nodes to places, messages and fingerprints: a finding must be known again after its file was reformatted or
 * reordered.
 */
import { createHash } from "node:crypto";
import { type AnyNode, type Field, type Patch, type Site, semanticPath, spell } from "../model/index.ts";
import type { Fix, Target } from "../rule/index.ts";
import type { SourceText, Span } from "../text/index.ts";
import { isNode, resourceOf, type Said } from "./check.ts";
import {
  type Finding,
  type FindingEdit,
  type FindingFix,
  type Location,
  type Note,
  type RunProblem,
  sourceKey,
} from "./finding.ts";

/** What settling makes: findings without their ordinals, and the certificates they speak of, still to be confirmed. */
export interface Settled {
  readonly finding: Finding;
  /** What tells this flaw from all others but its twins. */
  readonly identity: string;
  readonly certificate: Uint8Array | undefined;
}

/** Turns what rules said into findings with places: one scan per document for all of them together. */
export function settle(
  said: readonly Said[],
  sources: Map<string, SourceText>,
  problems: RunProblem[],
): readonly Settled[] {
  for (const { finding } of said) {
    prepare(finding.node.site);
    for (const related of finding.related ?? []) prepare(related.node.site);
  }
  return said.flatMap((one) => {
    try {
      return [settleOne(one, sources)];
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      const message = `a finding of ${one.rule.meta.id} has no place: ${what}. This is a fault of edgelint`;
      problems.push({ file: one.finding.node.site.file.path, message, rule: one.rule.meta.id });
      return [];
    }
  });
}

function prepare(site: Site): void {
  site.prepare();
  for (const via of site.via) via.prepare();
}

function settleOne({ rule, severity, finding, seen }: Said, sources: Map<string, SourceText>): Settled {
  const { meta } = rule;
  const site = finding.node.site;
  const message = fill(meta.messages[finding.message] ?? finding.message, finding.data);
  const place = locate(site, finding.part, sources);
  const resource = resourceOf(finding.node, seen);
  const identity = identityOf(
    finding.node,
    meta.tags.includes("secret"),
    `${meta.id}\n${finding.message}\n${resource}`,
  );
  const result: Finding = {
    rule: meta.id,
    severity,
    certainty: finding.certainty ?? "proven",
    message,
    next: [finding.next ?? meta.next, site.note].filter((text) => text !== undefined).join(" "),
    docs: (meta.sources[finding.source ?? 0] ?? meta.sources[0]).url,
    ...place,
    path: finding.node.path,
    resource: site.address ?? resource,
    via: site.via.map((via): Note => ({ ...locate(via, "value", sources), note: "included here" })),
    related: [
      ...authoredNotes(site, sources),
      ...(finding.related ?? []).map(({ node, note }): Note => ({ ...locate(node.site, undefined, sources), note })),
    ],
    fingerprint: "",
    status: "new",
    fixes: finding.fix === undefined ? [] : [settleFix(finding.fix, sources)],
  };
  return { finding: result, identity, certificate: certificateOf(finding.node) };
}

/** Where a value that is only named here is written. */
function authoredNotes({ authored }: Site, sources: Map<string, SourceText>): readonly Note[] {
  if (authored === undefined) return [];
  keep(authored.file, sources);
  return [{ ...within(authored.file, authored.span), note: "the value is written here" }];
}

/** Puts data into the holes of a message; a text keeps to one line. */
function fill(message: string, data: Readonly<Record<string, string | number>> | undefined): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = data?.[name];
    return value === undefined ? hole : String(value).replace(/\s+/g, " ");
  });
}

function locate(site: Site, part: "key" | "value" | "whole" | undefined, sources: Map<string, SourceText>): Location {
  const { file } = site;
  keep(file, sources);
  return within(file, site.span(part));
}

function within(file: SourceText, span: Span): Location {
  const { path, revision } = file;
  const about = revision === undefined ? { file: path } : { file: path, revision };
  return { ...about, start: file.position(span.start), end: file.position(span.end) };
}

function keep(file: SourceText, sources: Map<string, SourceText>): void {
  sources.set(sourceKey({ file: file.path, ...(file.revision && { revision: file.revision }) }), file);
}

function settleFix(fix: Fix, sources: Map<string, SourceText>): FindingFix {
  const edits: FindingEdit[] = [];
  for (const patch of fix.patches) {
    const spelled = spell(patch);
    if (!spelled.ok) return { title: fix.title, safety: "manual", edits: [], remote: [] };
    const { file } = targetOf(patch).site;
    keep(file, sources);
    for (const { span, text } of spelled.edits) edits.push({ ...within(file, span), text });
  }
  return { title: fix.title, safety: fix.safety, edits, remote: [] };
}

function targetOf(patch: Patch): { readonly site: Site } {
  if ("replace" in patch) return patch.replace;
  return "set" in patch ? patch.set : "unset" in patch ? patch.unset : patch.rename;
}

/** Rule, message and resource; the path with list items by name; the value, unless it is a secret; for bare text its file. */
function identityOf(target: Target, isSecret: boolean, head: string): string {
  if (isNode(target)) return `${head}\n${nodeIdentity(target)}`;
  return `${head}\n${semanticPath(target)}\n${isSecret ? "" : valueIdentity(target)}`;
}

function nodeIdentity(node: AnyNode): string {
  if (node.kind === "certificate" || node.kind === "certificatePlace") return node.facts.fingerprint();
  if (node.kind === "textPlace" || node.kind === "document" || node.kind === "pemText")
    return `${node.field.doc.file.path} ${semanticPath(node.field)}`;
  return semanticPath(node.field);
}

function valueIdentity(field: Field): string {
  const { value } = field;
  if (value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value))) return "";
  return JSON.stringify(value).slice(0, 10_000);
}

function certificateOf(target: Target): Uint8Array | undefined {
  if (!isNode(target)) return undefined;
  if (target.kind === "certificate") return target.first.block.der;
  return target.kind === "certificatePlace" ? target.block.der : undefined;
}

/** Orders findings by place, drops repetitions, and gives each its fingerprint; twins that nothing else tells apart get an ordinal. */
export function finishFindings(settled: readonly Settled[]): readonly Finding[] {
  const sorted = settled.toSorted((a, b) => byPlace(a.finding, b.finding));
  const seen = new Set<string>();
  const twins = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { finding, identity } of sorted) {
    const key = `${finding.rule}\n${sourceKey(finding)}\n${finding.start.offset}\n${finding.end.offset}\n${finding.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const ordinal = twins.get(identity) ?? 0;
    twins.set(identity, ordinal + 1);
    const fingerprint = createHash("sha256").update(`${identity}\n${ordinal}`).digest("hex").slice(0, 32);
    findings.push({ ...finding, fingerprint });
  }
  return findings;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.start.offset - b.start.offset ||
    compare(a.rule, b.rule) ||
    a.end.offset - b.end.offset ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
