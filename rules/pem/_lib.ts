/** What the rules about certificates share: one certificate is kept in many places, and a finding should stand once, where it matters. */
import type { Behavior, Certificate, CertificatePlace, Field } from "#rule";
import { type PemText, type Project, type Standing, standingOfPin, valueOf } from "#rule";

/** A certificate with the places at which it matters. */
export interface Weighed {
  readonly certificate: Certificate;
  /** The place a finding stands on: one where it is in use, if there is any. */
  readonly place: CertificatePlace;
  readonly others: readonly { readonly node: CertificatePlace; readonly note: string }[];
  /** All of these places, once for each object that reads a file. */
  readonly places: readonly CertificatePlace[];
  /** True when every place is a pin beside others that still hold. */
  readonly isOneOfSeveral: boolean;
}

/** Takes what cannot be told, with what would let it. */
export type Doubt = (field: Field, why: string) => void;

/** The certificates of a project that `passes`, each once, with the places that count; what cannot be told goes to `doubt`. */
export function* weigh(
  project: Project,
  now: Date,
  passes: (certificate: Certificate) => boolean,
  doubt: Doubt,
): Generator<Weighed> {
  for (const certificate of project.certificates) {
    if (!passes(certificate)) continue;
    const standings = certificate.places.map((place) => ({ place, standing: standingOf(place.text, project, now) }));
    for (const { standing } of standings) if (standing.is === "unknown") doubt(standing.field, standing.why);
    const used = standings.filter(({ standing }) => standing.is === "in-use").map(({ place }) => place);
    const beside = standings.filter(({ standing }) => standing.is === "one-of-several").map(({ place }) => place);
    const places = [...used, ...beside];
    const [place, ...rest] = places;
    if (place === undefined) continue;
    yield { certificate, place, others: othersOf(place, rest), places, isOneOfSeveral: used.length === 0 };
  }
}

/** The other places of a certificate for a finding that stands on one of them; a file that two objects read is one place. */
export function othersOf(place: CertificatePlace, rest: readonly CertificatePlace[]): Weighed["others"] {
  const elsewhere = new Map(rest.map((node) => [lineOf(node), node]));
  elsewhere.delete(lineOf(place));
  return [...elsewhere.values()].map((node) => ({ node, note: "the same certificate" }));
}

const lineOf = ({ site }: CertificatePlace): string => `${site.file.path} ${site.span().start}`;

function standingOf(text: PemText, project: Project, now: Date): Standing {
  const { owner } = text;
  if (text.role === "history") return { is: "not-in-use" };
  if (owner?.kind === "behavior") return standingOfPin(owner, pinList(text.field), holds(text, owner, project, now));
  if (owner?.kind === "caSetVersion" && isHistory(owner)) return { is: "not-in-use" };
  const status = owner === undefined ? undefined : valueOf(owner.get("status").text());
  const isGone =
    (owner?.kind === "accountCa" && status === "EXPIRED") ||
    (owner?.kind === "certificateVersion" && status === "DELETE_PENDING") ||
    (owner?.kind === "esaClientCertificate" && valueOf(owner.member("Status").text()) === "revoked");
  return { is: isGone ? "not-in-use" : "in-use" };
}

/** The option that a pin is listed in. */
const pinList = (field: Field): string => String(field.parent?.parent?.key ?? "");

/** True when the same list of an origin has another pin that is valid. */
function holds(text: PemText, owner: Behavior, project: Project, now: Date): boolean {
  const own = text.certificates[0]?.facts.fingerprint();
  return project.pemTexts.some(
    (other) =>
      other.owner === owner &&
      pinList(other.field) === pinList(text.field) &&
      other.certificates.some(
        ({ facts }) =>
          facts.fingerprint() !== own && facts.notBefore <= now.getTime() && now.getTime() <= facts.notAfter,
      ),
  );
}

/** The object a CA-set version or a certificate version belongs to lists newer ones, and this one is active nowhere. */
function isHistory(version: Extract<PemText["owner"], { kind: "caSetVersion" }>): boolean {
  if (version.isBody) return false;
  const statuses = ["stagingStatus", "productionStatus"].map((name) => valueOf(version.get(name).text()));
  const number = valueOf(version.number);
  if (number === undefined || !statuses.every((status) => status === "INACTIVE")) return false;
  const siblings = version.caSet?.versions ?? [];
  const listed = version.field.parent?.items().map((item) => valueOf(item.get("version").number())) ?? [];
  return [...siblings.map((sibling) => valueOf(sibling.number)), ...listed].some((other) => (other ?? 0) > number);
}

/** A day for a sentence. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
