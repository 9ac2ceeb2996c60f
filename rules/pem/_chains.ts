/** Trust chains: which certificate leads to which, and what is wrong on the way. */
import type { CertificatePlace } from "#rule";

/** A certificate with what is given as its chain. */
export interface Chain {
  readonly leaf: CertificatePlace;
  readonly links: readonly CertificatePlace[];
  /** True where the chain goes to the vendor as a chain. */
  readonly isStrict: boolean;
  readonly certainty: "proven" | "likely";
}
/** The certificate that is out of place, and why. */
type Problem = { readonly place: CertificatePlace; readonly problem: string };

/** True for the certificate of an authority. */
export function isCa({ facts }: CertificatePlace): boolean {
  return facts.basicConstraints?.ca === true || (facts.version < 3 && facts.selfIssued);
}

/** True where the one names the other as its issuer, whoever signed it. */
export function isIssuer(issuer: CertificatePlace, child: CertificatePlace): boolean {
  return issuer.facts.subject.match === child.facts.issuer.match;
}

/** A certificate that is made a moment after its CA lives as long, give or take; nobody renews the one without the other for that. */
const slackInMs = 2 * 86_400_000;

/** What keeps a chain from leading upward from its certificate. */
export function problemsOf({ leaf, links, isStrict }: Chain, now: Date): readonly Problem[] {
  const problems: Problem[] = [];
  const path: CertificatePlace[] = [];
  for (const place of links) {
    const { facts } = place;
    if (facts.fingerprint() === leaf.facts.fingerprint())
      problems.push({ place, problem: "it contains the certificate itself" });
    else if (!isCa(place))
      problems.push({ place, problem: `it contains ${place.label}, which is not a CA certificate` });
    else if (!facts.selfIssued) path.push(place);
    else if (isStrict) problems.push({ place, problem: `it contains the root ${place.label}` });
  }
  if (leaf.facts.selfIssued && isCa(leaf) && links.length > 0)
    return [{ place: leaf, problem: "it begins with the root" }];
  // A root that is given, though it should not be, still tells whether the last link is genuine.
  const last = path.at(-1);
  const root = last && links.find((place) => place.facts.selfIssued && isIssuer(place, last));
  return [...problems, ...problemsOnPath(leaf, root === undefined ? path : [...path, root], now)];
}

function problemsOnPath(leaf: CertificatePlace, path: readonly CertificatePlace[], now: Date): readonly Problem[] {
  const problems: Problem[] = [];
  let below = leaf;
  for (const [index, place] of path.entries()) {
    if (!isIssuer(place, below)) {
      const issuer = path.slice(index + 1).find((later) => isIssuer(later, below));
      const problem =
        issuer === undefined
          ? `${place.label} did not issue ${below.label}; its issuer is ${below.facts.issuer.text}`
          : `it is out of order: ${issuer.label} belongs before ${place.label}`;
      return [...problems, { place, problem }];
    }
    if (below.isSignedBy(place) === false)
      return [...problems, { place, problem: `the key of ${place.label} did not sign ${below.label}` }];
    const { notAfter, selfIssued } = place.facts;
    if (!selfIssued && notAfter >= now.getTime() && leaf.facts.notAfter - notAfter >= slackInMs)
      problems.push({ place, problem: `${place.label} expires before that certificate` });
    below = place;
  }
  return problems;
}
