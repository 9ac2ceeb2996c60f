import {
  type CertificatePlace,
  type CertificateUpload,
  defineRule,
  type Field,
  type Fix,
  type PemText,
  type Target,
  valueOf,
} from "#rule";
import { isServerLeaf, openapi, provider } from "./_lib.ts";
import { isTerraform, wordsFor } from "./_terraform.ts";

type KeyType = "RSA" | "ECDSA";
type Part = CertificateUpload["parts"][number];

export const rule = defineRule({
  meta: {
    id: "cps/upload-mismatched",
    title: "an uploaded certificate, its key type and its chain do not belong together",
    why: "CPS keeps one certificate per key type, each with its own chain. A certificate in the wrong place is refused, or served with a chain that no client can follow.",
    next: "Upload at least one certificate, each with its own chain and its true key type; in Terraform, RSA certificates go in the rsa arguments and ECDSA certificates in the ecdsa ones.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("certificate-and-trust-chain.v2", "certificate, trustChain, keyAlgorithm"),
      provider(
        "resource_akamai_cps_upload_certificate",
        "AtLeastOneOf the two certificates; checkForTrustChainWithoutCert",
      ),
    ],
    messages: { mismatched: "{upload}: {problem}" },
  },
  check: {
    certificateUpload(upload, { report }) {
      if (upload.to !== "cps") return;
      const say = (node: Target, problem: string, fix?: Fix): void =>
        report({ message: "mismatched", node, data: { upload: upload.label, problem }, ...(fix && { fix }) });
      const slots = slotsOf(upload);
      const list = upload.field.get("certificatesAndTrustChains");
      const isEmptyList = list.isList && list.items().length === 0;
      if (isEmptyList || (isTerraform(list) && slots.every(({ chain, bare }) => isEmpty(bare) && isEmpty(chain))))
        say(isEmptyList ? list : upload, "it holds no certificate");
      for (const { bare, chain } of slots)
        if (isEmpty(bare) && !isEmpty(chain) && chain.text().state === "known")
          say(chain, "a trust chain is given without its certificate");
      for (const part of upload.parts) {
        const [leaf] = part.certificate.certificates;
        if (leaf === undefined) continue; // pem/not-pem
        const actual = keyType(leaf);
        const stated = part.slot ?? valueOf(part.algorithm.text())?.toUpperCase();
        if (stated !== undefined && actual !== undefined && stated !== actual) {
          const problem =
            part.slot === undefined
              ? `keyAlgorithm is ${stated}, but ${leaf.label} has an ${actual} key`
              : `${wordsFor(part.algorithm)} holds ${leaf.label}, which has an ${actual} key`;
          say(part.algorithm, problem, moved(part, actual, upload));
        } else if (part.chain !== undefined && isSwapped(leaf, part.chain, upload)) {
          say(part.chain.field, swapWords(leaf, upload));
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

/** Each place for a certificate with that for its chain: members of a list in JSON, two pairs of settings in Terraform. */
function slotsOf({ field }: CertificateUpload): readonly { readonly bare: Field; readonly chain: Field }[] {
  if (!isTerraform(field)) {
    const items = field.get("certificatesAndTrustChains").items();
    return items.map((part) => ({ bare: part.get("certificate"), chain: part.get("trustChain") }));
  }
  return ["Rsa", "Ecdsa"].map((name) => ({
    bare: field.get(`certificate${name}Pem`),
    chain: field.get(`trustChain${name}Pem`),
  }));
}

/** The certificate under the type of its key: another word in JSON, another setting in Terraform, where that is free. */
function moved({ slot, algorithm, chain }: Part, actual: KeyType, { parts }: CertificateUpload): Fix | undefined {
  const title = `give it as ${actual}`;
  if (slot === undefined) return { title, safety: "unsafe", patches: [{ set: algorithm, to: actual }] };
  if (parts.length > 1) return undefined;
  const name = actual === "RSA" ? "Rsa" : "Ecdsa";
  const patches = [
    { rename: algorithm, to: `certificate${name}Pem` },
    ...(chain === undefined ? [] : [{ rename: chain.field, to: `trustChain${name}Pem` }]),
  ];
  return { title, safety: "unsafe", patches };
}

function isEmpty(field: Field): boolean {
  const read = field.text();
  return read.state === "absent" || (read.state === "known" && read.value.trim() === "");
}

/** The two kinds of key that CPS tells apart. */
function keyType({ facts }: CertificatePlace): KeyType | undefined {
  const { algorithm } = facts.key;
  if (algorithm === "RSA") return "RSA";
  return algorithm === "EC" ? "ECDSA" : undefined;
}

/** What is wrong with a chain that is another certificate's: both changed places, or the other one's stands there twice. */
function swapWords(leaf: CertificatePlace, upload: CertificateUpload): string {
  const isEach = upload.parts.every(({ certificate: { certificates }, chain }) => {
    const [own] = certificates;
    return own !== undefined && chain !== undefined && isSwapped(own, chain, upload);
  });
  return isEach
    ? "the RSA and ECDSA trust chains are swapped"
    : `the trust chain beside ${leaf.label} belongs to the upload's other certificate`;
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

function slotOf(text: PemText): KeyType | undefined {
  const name = text.field.doc.file.path.split("/").at(-1)?.toLowerCase() ?? "";
  const isRsa = /(?:^|[^a-z])rsa(?:[^a-z]|$)/.test(name);
  const isEcdsa = /(?:^|[^a-z])(?:ecdsa|ecc?)(?:[^a-z]|$)/.test(name);
  if (isRsa === isEcdsa) return undefined;
  return isRsa ? "RSA" : "ECDSA";
}
