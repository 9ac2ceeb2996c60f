import { defineRule, hasPlaceholder, isObject, type PemText, typeName } from "#rule";

type Block = PemText["blocks"][number];
type Found = { readonly found: string; readonly block?: Block; readonly isLikely?: boolean };

/** Members that must hold a certificate; `csr` and files by themselves are another matter. */
const demanding: readonly PemText["role"][] = [
  "ca-set",
  "esa-ca",
  "leaf",
  "chain",
  "deployed",
  "pin",
  "account-ca",
  "client",
];

const materials: Readonly<Record<string, string>> = {
  certificate: "a certificate",
  csr: "a signing request",
  pkcs7: "a PKCS#7 bundle",
  pkcs12: "a PKCS#12 store",
  "private-key": "a private key",
  "public-key": "a public key",
  crl: "a revocation list",
};

export const rule = defineRule({
  meta: {
    id: "pem/not-pem",
    title: "certificate material is not a readable PEM certificate",
    why: "The vendors take PEM and nothing else: DER, PKCS#7 bundles, requests and damaged blocks are refused, or are stored and fail at the first handshake.",
    next: "Convert it to PEM with one CERTIFICATE block per certificate, for example with openssl.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "each entry is a valid X.509 certificate in PEM",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20",
      },
    ],
    messages: { other: "{source} is {found} where a PEM certificate belongs" },
  },
  check: {
    pemText(text, { report, unchecked }) {
      if (text.unknown !== undefined && !isOfOtherType(text)) {
        if (demanding.includes(text.role)) unchecked(text.field, text.unknown);
        return;
      }
      for (const { found, block, isLikely } of text.role === "file" ? inFile(text) : inMember(text)) {
        const isElided =
          block === undefined
            ? text.blocks.length === 0 && elided.test(text.content)
            : elided.test(bodyOf(text, block));
        if (isElided) unchecked(text.field, "the certificate is left out or filled in elsewhere");
        else {
          report({
            message: "other",
            node: block === undefined ? (text.role === "file" ? text : text.field) : text.beginOf(block),
            data: { source: text.label, found },
            certainty: isLikely === true || text.role === "pin" ? "likely" : "proven",
          });
        }
      }
    },
  },
});

/** A sample cut short, or a name in brackets in place of the certificate. */
const elided = /\.{3}|…|<[^<>]+>|\$ANSIBLE_VAULT|^version https:\/\/git-lfs/;

function bodyOf({ content }: PemText, { span }: Block): string {
  return content.slice(span.start, span.end);
}

function isOfOtherType({ field, role }: PemText): boolean {
  const { value } = field.resolve();
  return (
    demanding.includes(role) &&
    (typeof value === "number" || typeof value === "boolean" || Array.isArray(value) || isObject(value))
  );
}

function inMember(text: PemText): readonly Found[] {
  const { role, content, blocks } = text;
  if (!demanding.includes(role)) return [];
  const { value } = text.field.resolve();
  if (value !== undefined && isOfOtherType(text)) return [{ found: typeName(value) }];
  if (content.trim() === "") return ["ca-set", "esa-ca", "leaf", "pin"].includes(role) ? [{ found: "empty" }] : [];
  if (blocks.length === 0) return [{ found: withoutBlocks(text) }];
  return blocks.flatMap((block) => inBlock(text, block));
}

function withoutBlocks(text: PemText): string {
  const { bare, content } = text;
  if (bare !== undefined) return `${materials[bare] ?? "DER"} in base64 without BEGIN and END lines`;
  const line = content.trim();
  if (line.includes("-----")) return "a PEM block with a broken BEGIN line";
  if (/^https?:\/\/\S+$/i.test(line)) return "an address";
  if (
    !line.includes("\n") &&
    (/^(?:file:\/\/|\.{0,2}\/|~|@|[A-Za-z]:\\)/.test(line) ||
      /\.(?:pem|crt|cer|cert|der|p7[bc]|p12|pfx|txt)$/i.test(line))
  ) {
    return "the path of a file";
  }
  return "text without a PEM block";
}

/** What is wrong with a block where a certificate is asked for. Keys are left to secret/private-key. */
function inBlock(text: PemText, block: Block): readonly Found[] {
  const { label } = block;
  if (label.includes("PRIVATE KEY")) return [];
  // A request in a CA set is what truststore/csr-instead-of-certificate is about.
  if (label.includes("CERTIFICATE REQUEST") && text.role === "ca-set") return [];
  if (label === "CERTIFICATE") return inCertificate(text, block);
  if (label.includes("CERTIFICATE REQUEST")) return [{ found: underLabel(text, block, "csr"), block }];
  const named = /PKCS ?#?7|CMS/.test(label)
    ? "a PKCS#7 bundle"
    : /PUBLIC KEY/.test(label)
      ? "a public key"
      : /CRL/.test(label)
        ? "a revocation list"
        : undefined;
  return [{ found: named ?? `a ${label} block`, block }];
}

function inCertificate(text: PemText, block: Block): readonly Found[] {
  if (block.fault !== undefined)
    return [{ found: `a ${block.label} block that ${block.fault}${placeOf(text, block)}`, block }];
  const fault = text.faultOf(block);
  if (fault === undefined) return [];
  const material = text.materialOf(block);
  if (material !== undefined && material !== "certificate" && material in materials)
    return [{ found: underLabel(text, block, "certificate"), block }];
  return [{ found: `a ${block.label} block whose content ${fault}`, block }];
}

function underLabel(text: PemText, block: Block, expected: string): string {
  const material = text.materialOf(block) ?? expected;
  const name = materials[material] ?? "something else";
  return material === expected ? name : `${name} under the label ${block.label}`;
}

/** The line of a fault that is not on the block's first one. */
function placeOf(text: PemText, { span, faultAt }: Block): string {
  if (faultAt === undefined) return "";
  const lineOf = (offset: number): number => {
    const { file, span: of } = text.siteOf({ start: offset, end: offset });
    return file.position(of().start).line;
  };
  const line = lineOf(faultAt);
  return line === lineOf(span.start) ? "" : ` (line ${line})`;
}

/** A file by itself may hold anything its name allows; what its blocks say of themselves must be true. */
function inFile(text: PemText): readonly Found[] {
  const { binary, blocks, content } = text;
  const extension = /\.(\w+)$/.exec(text.field.doc.file.path)?.[1]?.toLowerCase() ?? "";
  const isPem = extension === "pem";
  if (binary !== undefined && binary !== "not-der") {
    return isPem && binary !== "private-key"
      ? [{ found: `${materials[binary] ?? "data"} in DER`, isLikely: true }]
      : [];
  }
  if (blocks.length === 0) {
    const isCertificate = isPem || extension === "crt" || extension === "cer" || extension === "cert";
    if (!isCertificate || content.trim() === "" || hasPlaceholder(content)) return [];
    return [{ found: withoutBlocks(text), isLikely: text.bare === undefined }];
  }
  return blocks.flatMap((block) => {
    if (/^(?:TRUSTED |X509 )?CERTIFICATE$/.test(block.label))
      return block.label === "CERTIFICATE" || block.fault !== undefined ? inCertificate(text, block) : [];
    if (block.label.includes("CERTIFICATE REQUEST"))
      return text.materialOf(block) === "certificate" ? inBlock(text, block) : [];
    return isPem && /PKCS ?#?7|CMS/.test(block.label) ? [{ found: "a PKCS#7 bundle", block, isLikely: true }] : [];
  });
}
