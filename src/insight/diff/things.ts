/** What becomes of the single things of all systems: new, gone, or other in some setting. */
import { type Change, type ChangedKind, type Changes, type Field, valueOf } from "../../model/index.ts";
import type { Doubt } from "./doubt.ts";
import { leavesOf, valueWords, writtenPath } from "./leaves.ts";
import type { Sentences } from "./sentences.ts";

/** The kinds that are told of setting by setting, with the members that are told of elsewhere or that say nothing. */
const apartOf: Readonly<Partial<Record<ChangedKind, readonly string[]>>> = {
  property: ["rules", "hostnames", "versions", "activations", "propertyVersion", "errors", "warnings", "latestVersion"],
  edgeHostname: [],
  include: ["rules", "versions", "activations", "errors", "warnings"],
  enrollment: ["enrollmentId", "id", "location"],
  caSet: ["certificates", "versions", "activations", "associations", "caSetId", "latestVersion"],
  clientCertificate: ["versions", "certificateId"],
  certificateVersion: ["versionGuid"],
  accessKey: ["versions", "accessKeyUid"],
  keyVersion: ["versionGuid"],
  esaSite: [],
  esaCa: ["Id"],
  esaClientCertificate: ["Id"],
  esaWafRule: ["Id"],
};

/** Tells of every thing that is new, gone or set otherwise. */
export function thingChanges(changes: Changes, sentences: Sentences, doubt: Doubt): void {
  const sure = <K extends ChangedKind>(kind: K): readonly Change<K>[] =>
    changes.of(kind).filter((change) => !doubt.about(change));
  for (const [kind, apart] of Object.entries(apartOf) as [ChangedKind, readonly string[]][]) // the table's own keys
    for (const change of sure(kind)) tell(change, apart, { sentences, doubt });
  for (const change of sure("activation")) tellActivation(change, sentences);
  for (const change of sure("caSetActivation")) tellActivation(change, sentences);
  for (const change of sure("esaBinding")) tellBinding(change, sentences);
}

function tell(
  change: Change,
  apart: readonly string[],
  { sentences, doubt }: { readonly sentences: Sentences; readonly doubt: Doubt },
): void {
  const { before, after, action, node } = change;
  if (action === "kept") return;
  const subject = subjectOf(change);
  if (action === "created") return sentences.say(subject, "is new", node);
  if (action === "removed") return sentences.say(subject, "is removed", node);
  const leaves = leavesOf(before?.field.value, after?.field.value, change.all, apart);
  for (const { path, before: old, after: now } of leaves) {
    if (after === undefined || doubt.isOpen(after, [old, now])) continue;
    const field = after.field.at(...path);
    const words = `${valueWords(now, path)} instead of ${valueWords(old, path)}`;
    sentences.say(subject, `has another ${writtenPath(field, after.field)}: ${words}`, field.isAbsent ? after : field);
  }
}

/** The thing as its own system calls it; the Terraform address tells twins apart. */
function subjectOf({ node, of }: Change): string {
  const { resource } = node;
  const words: Readonly<Record<string, string>> = {
    "ca-set": "CA set",
    "edge-hostname": "edge hostname",
    "client-certificate": "client certificate",
    "access-key": "access key",
    "esa-site": "ESA site",
    "esa-ca": "ESA CA",
    "esa-waf-rule": "ESA WAF rule",
    "esa-client-certificate": "ESA client certificate",
  };
  const [first = of, ...rest] = resource.split(" ");
  return [words[first] ?? first, ...rest].join(" ");
}

function tellActivation(change: Change<"activation"> | Change<"caSetActivation">, sentences: Sentences): void {
  const { before, after, action, node } = change;
  if (action === "kept") return;
  const what =
    node.kind === "activation"
      ? (node.target?.resource ?? "a property that is not in view")
      : `CA set ${node.setLabel}`;
  const on = node.network === undefined ? "" : ` on ${node.network.toLowerCase()}`;
  const [old, now] = [before, after].map((one) => one && valueOf(one.version));
  if (action === "created") {
    const does = node.isDeactivation ? "is deactivated" : "is activated";
    return sentences.say(what, `${does}${on}${now === undefined ? "" : `: version ${now}`}`, node);
  }
  if (action === "removed") return sentences.say(what, `loses its activation${on}`, node);
  const [from, to] = [before?.network, after?.network];
  if (from !== to && from !== undefined && to !== undefined)
    sentences.say(what, `is activated on ${to.toLowerCase()} instead of ${from.toLowerCase()}`, node);
  else if (old !== now)
    sentences.say(what, `goes${on} from version ${old ?? "not known"} to ${now ?? "not known"}`, node);
}

function tellBinding({ before, after, node }: Change<"esaBinding">, sentences: Sentences): void {
  if ((before ?? after)?.hostnamesGap !== undefined || after?.hostnamesGap !== undefined) return;
  const [olds, news] = [before?.names ?? [], after?.names ?? []];
  const lacking = (
    all: typeof olds,
    others: typeof olds,
  ): readonly { readonly field: Field; readonly name: string }[] =>
    all.filter(({ name }) => others.every((other) => other.name !== name));
  for (const { field, name } of lacking(olds, news))
    sentences.say(`ESA hostname ${name}`, `no longer asks for a client certificate of ${node.caLabel}`, field);
  for (const { field, name } of lacking(news, olds))
    sentences.say(`ESA hostname ${name}`, `now asks for a client certificate of ${node.caLabel}`, field);
}
