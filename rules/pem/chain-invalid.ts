import { type CertificatePlace, defineRule, type Field, type PemText, type Project } from "#rule";

/** A certificate with what is given as its chain; `isStrict` where the chain goes to the vendor as a chain. */
interface Chain {
  readonly leaf: CertificatePlace;
  readonly links: readonly CertificatePlace[];
  readonly isStrict: boolean;
  readonly certainty: "proven" | "likely";
}
type Problem = { readonly place: CertificatePlace; readonly problem: string };

export const rule = defineRule({
  meta: {
    id: "pem/chain-invalid",
    title: "a trust chain does not lead from its certificate upward",
    why: "Clients and origins build the path they verify from this chain. A missing or misplaced link breaks the handshake for those that have no copy of their own, and the vendor stops the deployment with warnings.",
    next: "List the intermediates from issuer upward, without the certificate itself or the root, all still valid and each signing the one before.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [296],
    sources: [
      {
        doc: "Certificate Provisioning System",
        part: "warnings about a third-party certificate: UNSORTED_TRUST_CHAIN, END_ENTITY_CERT_IN_TRUST_CHAIN, TRUST_CHAIN_EXPIRED_BEFORE_EE, TRUST_CHAIN_VERIFY_FAILED",
        url: "https://techdocs.akamai.com/cps/docs",
        read: "2026-11-20",
      },
    ],
    messages: { broken: "chain of {subject}: {problem}" },
  },
  check: {
    project(project, { report, now }) {
      for (const chain of chainsOf(project)) {
        for (const { place, problem } of problemsOf(chain, now)) {
          const related =
            place === chain.leaf ? [] : [{ node: chain.leaf, note: "the certificate it is the chain of" }];
          report({
            message: "broken",
            node: place,
            data: { subject: chain.leaf.label, problem },
            related,
            certainty: chain.certainty,
          });
        }
      }
    },
  },
});

function* chainsOf(project: Project): Generator<Chain> {
  for (const text of project.pemTexts) {
    if (text.role === "chain") yield* besideMember(text, project);
    if (text.role === "file") yield* ofFile(text, project);
  }
}

/** The certificate is the neighbour of the chain in the same object. What the keystore checks is known from its behavior only. */
function* besideMember(text: PemText, project: Project): Generator<Chain> {
  const isBeside = (other: PemText): boolean =>
    (other.role === "leaf" || other.role === "deployed") && isSameObject(other.field, text.field);
  const leaf = project.pemTexts.find(isBeside)?.certificates[0];
  const isKeystore = text.owner?.kind === "certificateVersion" || text.field.parent?.parent === undefined;
  if (leaf !== undefined)
    yield { leaf, links: text.certificates, isStrict: true, certainty: isKeystore ? "likely" : "proven" };
}

function isSameObject(a: Field, b: Field): boolean {
  return a.doc === b.doc && JSON.stringify(a.route.slice(0, -1)) === JSON.stringify(b.route.slice(0, -1));
}

/** A file that begins with a leaf is its full chain; one named as a chain belongs to the leaf beside it. */
function* ofFile(text: PemText, project: Project): Generator<Chain> {
  const [first, ...rest] = text.certificates;
  if (first === undefined) return;
  if (!isCa(first)) {
    if (rest.length > 0 && rest.every(isCa)) yield { leaf: first, links: rest, isStrict: false, certainty: "likely" };
    return;
  }
  const { path } = text.field.doc.file;
  if (
    !/(?:^|[-_.])(?:trust-?)?(?:chain|intermediates?)(?:[-_.]|$)/i.test(nameOf(path)) ||
    !text.certificates.every(isCa)
  )
    return;
  const leaves = project.pemTexts
    .filter((other) => other.role === "file" && folderOf(other.field.doc.file.path) === folderOf(path))
    .flatMap(({ certificates: [leaf] }) => (leaf === undefined || isCa(leaf) ? [] : [leaf]));
  const issued = leaves.filter((leaf) => text.certificates.some((link) => isIssuer(link, leaf)));
  const named = leaves.filter((leaf) => stemOf(leaf.text.field.doc.file.path) === stemOf(path));
  const [leaf] = named.length > 0 ? named : issued.length > 0 ? issued : leaves.length === 1 ? leaves : [];
  if (leaf !== undefined) yield { leaf, links: text.certificates, isStrict: true, certainty: "likely" };
  else if (rest.length > 0) yield { leaf: first, links: rest, isStrict: true, certainty: "likely" };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
/** What is left of a file's name without the words that say what it holds. */
const stemOf = (path: string): string =>
  nameOf(path)
    .toLowerCase()
    .split(/[-_.]/)
    .filter(
      (part) => !/^(?:pem|crt|cer|chain|trust|trustchain|leaf|cert|certificate|signed|intermediates?)$/.test(part),
    )
    .join("-");

function isCa({ facts }: CertificatePlace): boolean {
  return facts.basicConstraints?.ca === true || (facts.version < 3 && facts.selfIssued);
}

function isIssuer(issuer: CertificatePlace, child: CertificatePlace): boolean {
  return issuer.facts.subject.match === child.facts.issuer.match;
}

function problemsOf({ leaf, links, isStrict }: Chain, now: Date): readonly Problem[] {
  const problems: Problem[] = [];
  const path: CertificatePlace[] = [];
  const roots = links.filter(({ facts }) => facts.selfIssued);
  for (const place of links) {
    const { facts } = place;
    if (facts.fingerprint() === leaf.facts.fingerprint())
      problems.push({ place, problem: "it contains the certificate itself" });
    else if (!isCa(place)) problems.push({ place, problem: `it contains ${place.label}, which is no CA certificate` });
    else if (!facts.selfIssued) path.push(place);
    else if (isStrict) problems.push({ place, problem: `it contains the root ${place.label}` });
  }
  if (leaf.facts.selfIssued && isCa(leaf)) return [{ place: leaf, problem: "it begins with the root" }];
  return [...problems, ...problemsOnPath(leaf, path, now), ...forgedUnder(roots, path.at(-1))];
}

/** The last link must be signed by the root it names, where that root is given. */
function forgedUnder(roots: readonly CertificatePlace[], last: CertificatePlace | undefined): readonly Problem[] {
  const root = last && roots.find((one) => isIssuer(one, last));
  if (last === undefined || root === undefined || last.isSignedBy(root) !== false) return [];
  return [{ place: last, problem: `the key of ${root.label} did not sign ${last.label}` }];
}

function problemsOnPath(leaf: CertificatePlace, path: readonly CertificatePlace[], now: Date): readonly Problem[] {
  const problems: Problem[] = [];
  let below = leaf;
  for (const [index, place] of path.entries()) {
    if (!isIssuer(place, below)) {
      const issuer = path.slice(index + 1).find((later) => isIssuer(later, below));
      const problem =
        issuer === undefined
          ? `${place.label} did not issue ${below.label}`
          : `it is out of order: ${issuer.label} belongs before ${place.label}`;
      return [...problems, { place, problem }];
    }
    if (below.isSignedBy(place) === false)
      return [...problems, { place, problem: `the key of ${place.label} did not sign ${below.label}` }];
    const { notAfter } = place.facts;
    if (notAfter >= now.getTime() && notAfter < leaf.facts.notAfter)
      problems.push({ place, problem: `${place.label} expires before it` });
    below = place;
  }
  return problems;
}
