import {
  type CertificatePlace,
  type CertificateUpload,
  defineRule,
  type Field,
  type PemText,
  type Target,
  valueOf,
} from "#rule";
import { isServerLeaf, openapi, provider } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/upload-mismatched",
    title: "an uploaded certificate, its key type and its chain do not belong together",
    why: "CPS keeps one certificate per key type with its own chain; what is put in the wrong place is refused, or served with a chain that no client can follow.",
    next: "Give at least one certificate, each with its own chain, RSA keys in the rsa arguments and EC keys in the ecdsa ones.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      openapi("certificate-and-trust-chain.v2: certificate, trustChain, keyAlgorithm"),
      provider("akamai_cps_upload_certificate: a chain needs its certificate, and one certificate at least"),
    ],
    messages: { mismatched: "{upload}: {problem}" },
  },
  check: {
    certificateUpload(upload, { report }) {
      if (upload.to !== "cps") return;
      const say = (node: Target, problem: string): void =>
        report({ message: "mismatched", node, data: { upload: "the upload", problem } });
      const list = upload.field.get("certificatesAndTrustChains");
      if (list.isList && list.items().length === 0) return say(list, "it holds no certificate");
      for (const part of list.items()) {
        const bare = part.get("certificate");
        if (isEmpty(bare) && !isEmpty(part.get("trustChain")))
          say(part.get("trustChain"), "a trust chain is given without its certificate");
      }
      for (const part of upload.parts) {
        const [leaf] = part.certificate.certificates;
        if (leaf === undefined) continue; // pem/not-pem
        const stated = valueOf(part.algorithm.text())?.toUpperCase();
        const actual = keyType(leaf);
        if (stated !== undefined && actual !== undefined && stated !== actual) {
          say(part.algorithm, `keyAlgorithm is ${stated}, but ${leaf.label} has an ${actual} key`);
        } else if (part.chain !== undefined && isSwapped(leaf, part.chain, upload)) {
          say(part.chain.field, `the trust chain beside ${leaf.label} belongs to the upload's other certificate`);
        }
      }
    },
    pemText(text, { report }) {
      // A file says its slot by its name only: `shop-rsa.pem`, `certificate_ecdsa.pem`.
      const slot = text.role === "file" ? slotOf(text) : undefined;
      const [leaf] = text.certificates;
      const actual = leaf && keyType(leaf);
      if (slot === undefined || leaf === undefined || actual === undefined || actual === slot || !isServerLeaf(leaf))
        return;
      const problem = `it is named for ${slot}, but ${leaf.label} has an ${actual} key`;
      report({ message: "mismatched", node: leaf, data: { upload: text.label, problem }, certainty: "likely" });
    },
  },
});

function isEmpty(field: Field): boolean {
  const read = field.text();
  return read.state === "absent" || (read.state === "known" && read.value.trim() === "");
}

/** The two kinds of key that CPS tells apart. */
function keyType({ facts }: CertificatePlace): "RSA" | "ECDSA" | undefined {
  const { algorithm } = facts.key;
  if (algorithm === "RSA") return "RSA";
  return algorithm === "EC" ? "ECDSA" : undefined;
}

/** True when the chain does not lead from this certificate but does from another one of the upload; pem/chain-invalid judges the rest. */
function isSwapped(leaf: CertificatePlace, chain: PemText, upload: CertificateUpload): boolean {
  const leads = (from: CertificatePlace): boolean =>
    chain.certificates.some(({ facts }) => facts.subject.match === from.facts.issuer.match);
  const others = upload.parts
    .flatMap((part) => part.certificate.certificates.slice(0, 1))
    .filter((other) => other !== leaf);
  return chain.certificates.length > 0 && !leads(leaf) && others.some(leads);
}

function slotOf(text: PemText): "RSA" | "ECDSA" | undefined {
  const name = text.field.doc.file.path.split("/").at(-1)?.toLowerCase() ?? "";
  const isRsa = /(?:^|[^a-z])rsa(?:[^a-z]|$)/.test(name);
  const isEcdsa = /(?:^|[^a-z])(?:ecdsa|ecc?)(?:[^a-z]|$)/.test(name);
  if (isRsa === isEcdsa) return undefined;
  return isRsa ? "RSA" : "ECDSA";
}
