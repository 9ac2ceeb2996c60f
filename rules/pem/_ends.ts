/** When certificates end, be they in view or only told of by a record. */
import type { CertificatePlace, EsaCa, EsaClientCertificate, Field } from "#rule";
import { pinLists, type RuleTree, standingOfPin, valueOf } from "#rule";
import type { Doubt, Weighed } from "./_lib.ts";

/** A moment as ESA writes it: `2027-01-10 00:00:00` in UTC, or with `T` and `Z`. */
function momentOf(text: string): number | undefined {
  const plain = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?Z?\s*$/.exec(text);
  const ms = plain === null ? Number.NaN : Date.parse(`${plain[1]}T${plain[2]}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** When a certificate ends, be it in view or only told of by a record. */
export interface End {
  readonly node: CertificatePlace | Field;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly subject: string;
  readonly others: readonly { readonly node: CertificatePlace | Field; readonly note: string }[];
  readonly isOneOfSeveral: boolean;
}

/** The end of a certificate in view. */
export function endOf({ certificate, place, others, isOneOfSeveral }: Weighed): End {
  return { node: place, at: certificate.facts.notAfter, subject: certificate.label, others, isOneOfSeveral };
}

/** The end that an ESA answer states for a certificate it does not show. */
export function recordedEnd(node: EsaCa | EsaClientCertificate): End | undefined {
  const field = node.member("NotAfter");
  const at = momentOf(valueOf(field.text()) ?? "");
  const isShown = (valueOf(node.member("Certificate").text()) ?? "").includes("-----BEGIN ");
  const isShownBeside = node.kind === "esaCa" && (node.pem?.certificates.length ?? 0) > 0;
  if (at === undefined || isShown || isShownBeside || valueOf(node.member("Status").text()) === "revoked")
    return undefined;
  return { node: field, at, subject: node.label, others: [], isOneOfSeveral: false };
}

/** The pins of a tree whose certificate is not written or not known, by their `notAfter`: the same one once. */
export function recordedPins(tree: RuleTree, now: Date, doubt: Doubt): readonly End[] {
  const ends = new Map<string, End>();
  for (const origin of tree.behaviors("origin")) {
    for (const list of pinLists) {
      const pins = origin.option(list).items();
      for (const pin of pins) {
        const field = pin.get("notAfter");
        const at = valueOf(field.number());
        if (at === undefined || (valueOf(pin.get("pemEncodedCert").text()) ?? "").includes("-----BEGIN ")) continue;
        const isValid = (other: Field): boolean => (valueOf(other.get("notAfter").number()) ?? 0) >= now.getTime();
        const standing = standingOfPin(
          origin,
          list,
          pins.some((other) => other !== pin && isValid(other)),
        );
        if (standing.is === "unknown") doubt(standing.field, standing.why);
        if (standing.is === "unknown" || standing.is === "not-in-use") continue;
        const subject = valueOf(pin.get("subjectCN").text()) ?? "a pinned certificate";
        const key = valueOf(pin.get("sha1Fingerprint").text()) ?? `${subject} ${at}`;
        const first = ends.get(key) ?? {
          node: field,
          at,
          subject,
          others: [],
          isOneOfSeveral: standing.is === "one-of-several",
        };
        const others = first.node === field ? [] : [...first.others, { node: field, note: "the same certificate" }];
        ends.set(key, { ...first, others });
      }
    }
  }
  return [...ends.values()];
}
