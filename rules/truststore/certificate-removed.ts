import {
  type CaSet,
  type CaSetVersion,
  type CertificatePlace,
  type Change,
  defineRule,
  networks,
  type Target,
  valueOf,
} from "#rule";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/certificate-removed",
    title: "a CA certificate leaves a set that live traffic relies on",
    why: "Once the version is active, every client whose certificate this CA has issued is turned away, on all hostnames of all enrollments bound to the set.",
    next: "Make sure no client certificate of this CA is in use; activating the version replaces the old one at once for every enrollment bound to the set.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      reference("put-ca-set-version", "update a CA set version: the list of certificates replaces the one before"),
      powershell("an activation replaces the active version of the set, and CPS is bound to the whole set"),
    ],
    messages: { removed: "certificate {subject} is removed from CA set {set}" },
  },
  check: {
    "change:caSetVersion"(change, { report, unchecked, now }) {
      const { before, after } = change;
      if (before === undefined || after === undefined || isOutOfUse(change)) return;
      const gone = before.certificates.filter(
        (place) => place.facts.notAfter >= now.getTime() && !isLeftIn(after, place),
      );
      if (gone.length === 0) return;
      const why = hiddenIn(after);
      if (why !== undefined) return unchecked(after, why);
      for (const place of gone)
        report({
          message: "removed",
          node: placeOf(before, place),
          data: { subject: place.label, set: after.setLabel },
          related: [{ node: after.field.get("certificates"), note: "the certificates after the change" }],
          certainty: isInUse(before.caSet) ? "proven" : "likely",
        });
    },
  },
});

/** True where the certificate, or one that renews it for the same key, is still in the list: client certificates go on to be trusted. */
function isLeftIn(after: CaSetVersion, { facts }: CertificatePlace): boolean {
  return after.certificates.some(
    (other) =>
      other.facts.fingerprint() === facts.fingerprint() ||
      (other.facts.key.id() === facts.key.id() && other.facts.subject.text === facts.subject.text),
  );
}

/** Why the list after the change may hold more than can be read. */
function hiddenIn({ field, entries, origin }: CaSetVersion): string | undefined {
  const list = field.get("certificates");
  const read = list.json();
  if (!list.isList) return read.state === "unknown" ? read.why : "the certificates of the version are not in view";
  if (origin === "answer" && list.items().length === 0) return "a list of versions may leave out their certificates";
  const vague = list.items().find((item) => item.get("certificatePem").text().state === "unknown");
  const why = vague?.get("certificatePem").text();
  if (why?.state === "unknown") return why.why;
  const blank = entries.find(({ pem }) => pem.unknown !== undefined || pem.certificates.length === 0);
  return blank && (blank.pem.unknown ?? `${blank.pem.label} cannot be read`);
}

/** The member that names it; where a file does, the entry tells which. */
function placeOf({ entries }: CaSetVersion, place: CertificatePlace): Target {
  const entry = entries.find(({ pem }) => pem === place.text);
  return entry !== undefined && place.text.isFile ? entry.field.get("certificatePem") : place;
}

/** True where the account says that no version of the set is active, and nothing in view activates one. */
function isOutOfUse({ before, after }: Change<"caSetVersion">): boolean {
  const sets = [before?.caSet, after?.caSet].filter((set) => set !== undefined);
  if (sets.some((set) => set.activations.length > 0 || set.doubtful.length > 0)) return false;
  return sets.some((set) =>
    ["stagingVersion", "productionVersion"].every((name) => set.says(name) && set.get(name).isAbsent),
  );
}

function isInUse(set: CaSet | undefined): boolean {
  return set !== undefined && networks.some((network) => valueOf(set.activeOn(network)) === true);
}
