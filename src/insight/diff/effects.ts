/** What a change means for visitors and their clients: the end of chains that lead through several systems. */
import {
  type CaSet,
  type CaSetVersion,
  type CertificatePlace,
  type Changes,
  type Hostname,
  networks,
  type Project,
  valueOf,
} from "../../model/index.ts";
import type { Doubt } from "./doubt.ts";
import type { Sentences } from "./sentences.ts";

/** What hostnames serve, and whom they let in. */
export function hostnameEffects(changes: Changes, sentences: Sentences, doubt: Doubt): void {
  for (const { before, after } of changes.of("hostname")) {
    const node = after ?? before;
    if (node === undefined || node.key === "" || doubt.about({ before, after })) continue;
    if (doubt.about({ before: before?.property, after: after?.property })) continue;
    const subject = `hostname ${node.key}`;
    if (before === undefined) sentences.say(subject, `is new on ${node.property.resource}`, node);
    else if (after === undefined) sentences.say(subject, `is no longer served by ${node.property.resource}`, node);
    else {
      moved(before, after, { subject, sentences, doubt });
      if (!isChainOpen(before, after, doubt)) clients(before, after, { subject, sentences, doubt, changes });
    }
    if (before === undefined && after !== undefined) {
      const set = setOf(after, changes.after);
      if (set !== undefined && set !== "none")
        sentences.say(subject, `asks for a client certificate of ${set.words}`, after);
    }
  }
}

interface About {
  readonly subject: string;
  readonly sentences: Sentences;
  readonly doubt: Doubt;
}

/** True where a text that does not parse may hold a link of the chain from a hostname to the certificate that its visitors get. */
function isChainOpen(before: Hostname, after: Hostname, doubt: Doubt): boolean {
  const [olds, news] = [before, after].map((hostname) => [
    valueOf(hostname.edgeHostname),
    valueOf(hostname.cpsEnrollment),
  ]);
  return [0, 1].some((at) => doubt.about({ before: olds?.[at], after: news?.[at] }));
}

function moved(before: Hostname, after: Hostname, { subject, sentences, doubt }: About): void {
  const [edges, enrollments] = [
    { before: valueOf(before.edgeHostname), after: valueOf(after.edgeHostname) },
    { before: valueOf(before.cpsEnrollment), after: valueOf(after.cpsEnrollment) },
  ];
  const [from, to] = [before, after].map(({ edgeHostname, target }) => valueOf(edgeHostname)?.label ?? valueOf(target));
  if (from !== undefined && to !== undefined && from.toLowerCase() !== to.toLowerCase() && !doubt.about(edges))
    sentences.say(subject, `moves from edge hostname ${from} to ${to}`, after);
  const { before: old, after: now } = enrollments;
  if (doubt.about(edges) || doubt.about(enrollments)) return;
  if (old !== undefined && now !== undefined && old.label !== now.label && valueOf(old.id) !== valueOf(now.id))
    sentences.say(subject, `gets its certificate from enrollment ${now.label} instead of ${old.label}`, after);
}

function clients(before: Hostname, after: Hostname, about: About & { readonly changes: Changes }): void {
  const { subject, sentences, changes } = about;
  const [old, now] = [setOf(before, changes.before), setOf(after, changes.after)];
  if (old === undefined || now === undefined || old === now) return;
  if (old === "none") {
    if (now !== "none") sentences.say(subject, `now asks for a client certificate of ${now.words}`, after);
  } else if (now === "none") sentences.say(subject, `no longer asks for a client certificate (of ${old.words})`, after);
  else if (old.words !== now.words && changes.moved(old.key) !== changes.moved(now.key))
    sentences.say(subject, `asks for a client certificate of ${now.words} instead of ${old.words}`, after);
}

/** The CA set that a hostname's clients are checked against; undefined where it is not known. */
function setOf(
  hostname: Hostname,
  project: Project,
): { readonly key: string; readonly words: string } | "none" | undefined {
  const direct = hostname.get("mtls").get("caSetId").id();
  const link = hostname.cpsEnrollment;
  const isCcm = valueOf(hostname.provisioning) === "CCM";
  if (!isCcm && link.state !== "known") return link.state === "absent" ? "none" : undefined;
  const id = isCcm ? direct : (valueOf(link)?.caSetId ?? direct);
  if (id.state === "unknown") return undefined;
  return id.state === "absent"
    ? "none"
    : { key: project.caSetKey(id.value), words: `CA set ${project.caSetLabel(id.value)}` };
}

/** Which CAs join and leave a set, with the networks that trust the set now. */
export function setEffects(changes: Changes, sentences: Sentences, doubt: Doubt): void {
  for (const { before, after } of changes.of("caSet")) {
    if (before === undefined || after === undefined || doubt.about({ before, after })) continue;
    const [old, now] = [newestOf(before), newestOf(after)];
    if (old === undefined || now === undefined || !isWhole(old) || !isWhole(now)) continue;
    if (doubt.about({ before: old, after: now })) continue;
    const words = `CA set ${after.label}${activeWords(before)}`;
    for (const place of lacking(old.certificates, now.certificates))
      sentences.say(`certificate ${place.label}`, `leaves ${words}`, place);
    for (const place of lacking(now.certificates, old.certificates))
      sentences.say(`certificate ${place.label}`, `joins ${words}`, place);
  }
}

/** The version that is written last: a body without a number is the next one. */
function newestOf({ versions }: CaSet): CaSetVersion | undefined {
  const numberOf = (version: CaSetVersion): number => valueOf(version.number) ?? (version.isBody ? Infinity : 0);
  return versions.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
}

/** True where every certificate of a version could be read. */
function isWhole({ entries }: CaSetVersion): boolean {
  return entries.length > 0 && entries.every(({ pem }) => pem.certificates.length > 0);
}

function lacking(all: readonly CertificatePlace[], others: readonly CertificatePlace[]): readonly CertificatePlace[] {
  const there = new Set(others.map(({ facts }) => facts.fingerprint()));
  return all.filter(({ facts }) => !there.has(facts.fingerprint()));
}

function activeWords(set: CaSet): string {
  const active = networks.filter((network) => valueOf(set.activeOn(network)) === true);
  return active.length === 0 ? "" : `, active on ${active.map((network) => network.toLowerCase()).join(" and ")}`;
}
