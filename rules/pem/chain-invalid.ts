import { type CertificatePlace, defineRule, type PemText, type Project } from "#rule";
import { type Chain, isCa, isIssuer, problemsOf } from "./_chains.ts";

export const rule = defineRule({
  meta: {
    id: "pem/chain-invalid",
    title: "a trust chain does not lead from its certificate upward",
    why: "Clients and origins build the path they verify from this chain. A missing link breaks the handshake for those that have no copy of their own, and CPS holds the deployment until somebody acknowledges its warnings.",
    next: "List the intermediates in order, from the issuer of the certificate upward, without the certificate itself and without the root. All must be valid, and each must have signed the one before.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [296],
    sources: [
      {
        doc: "Akamai Terraform provider, warnings of CPS",
        part: "UNSORTED_TRUST_CHAIN, END_ENTITY_CERT_IN_TRUST_CHAIN, TRUST_CHAIN_EXPIRED_BEFORE_EE, TRUST_CHAIN_VERIFY_FAILED",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cps/cps_warnings.gen.go",
        read: "2026-11-20",
      },
    ],
    messages: { broken: "the trust chain of {subject} is wrong: {problem}" },
  },
  check: {
    project(project, { report, now }) {
      for (const chain of chainsOf(project)) {
        const { leaf, certainty } = chain;
        for (const { place, problem } of problemsOf(chain, now)) {
          const related = place === leaf ? [] : [{ node: leaf, note: "the certificate it is the chain of" }];
          report({ message: "broken", node: place, data: { subject: leaf.label, problem }, related, certainty });
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
  const objectOf = ({ field }: PemText): string => JSON.stringify(field.route.slice(0, -1));
  const isBeside = (other: PemText): boolean =>
    ["leaf", "deployed"].includes(other.role) &&
    other.field.doc === text.field.doc &&
    objectOf(other) === objectOf(text);
  const upload = project.uploads.find(({ parts }) => parts.some(({ chain }) => chain === text));
  const sent = upload?.parts.find(({ chain }) => chain === text)?.certificate;
  const leaf = (sent ?? project.pemTexts.find(isBeside))?.certificates[0];
  const certainty = text.owner?.kind === "certificateVersion" || upload?.to === "keystore" ? "likely" : "proven";
  const leadsTo = (one: CertificatePlace): boolean => text.certificates.some((link) => isIssuer(link, one));
  const others = upload?.to === "cps" ? upload.parts.flatMap((part) => part.certificate.certificates.slice(0, 1)) : [];
  const isSwapped = leaf !== undefined && !leadsTo(leaf) && others.some(leadsTo); // cps/upload-mismatched
  if (leaf !== undefined && !isSwapped) yield { leaf, links: text.certificates, isStrict: true, certainty };
}

/** A file that begins with a leaf is its full chain; one named as a chain belongs to the leaf beside it, if there is one. */
function* ofFile(text: PemText, project: Project): Generator<Chain> {
  const [first, ...rest] = text.certificates;
  if (first === undefined) return;
  const certainty = "likely";
  if (!isCa(first)) {
    if (rest.every(isCa)) yield { leaf: first, links: rest, isStrict: false, certainty };
  } else if (chainName.test(text.place.name) && rest.every(isCa)) {
    const leaf = leafBeside(text, project);
    if (leaf !== undefined) yield { leaf, links: text.certificates, isStrict: true, certainty };
    else if (!collection.test(text.place.name)) yield { leaf: first, links: rest, isStrict: true, certainty };
  }
}

const chainName = /(?:^|[-_.])(?:trust-?)?(?:chain|intermediates?)(?:[-_.]|$)/i;
/** Intermediates by themselves may be those of several certificates, in any order. */
const collection = /intermediate/i;
/** Words of file names that say what a file holds and not for whom. */
const roleWord = /^(?:pem|crt|cer|chain|trust|trustchain|leaf|cert|certificate|signed|intermediates?)$/;

/** The leaf of the same name, else one that the chain begins above; a leaf with a chain in its own file needs no other. */
function leafBeside(text: PemText, project: Project): CertificatePlace | undefined {
  const [first] = text.certificates;
  const leaves = project.pemTexts
    .filter((other) => other.role === "file" && other.place.folder === text.place.folder)
    .flatMap(({ certificates: [leaf, ...own] }) => (leaf === undefined || isCa(leaf) || own.length > 0 ? [] : [leaf]));
  const named = leaves.find((leaf) => stemOf(leaf.text) === stemOf(text));
  return named ?? leaves.find((leaf) => first !== undefined && isIssuer(first, leaf));
}

const stemOf = ({ place }: PemText): string =>
  place.name
    .toLowerCase()
    .split(/[-_.]/)
    .filter((part) => !roleWord.test(part))
    .join("-");
