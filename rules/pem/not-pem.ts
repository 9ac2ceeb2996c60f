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

export const rule = defineRule({
  meta: {
    id: "pem/not-pem",
    title: "certificate material is not a readable PEM certificate",
    why: "The vendors take PEM and nothing else: DER, PKCS#7 bundles, requests and damaged blocks are refused, or are stored and fail at the first handshake.",
    next: "Convert the material to PEM, with one CERTIFICATE block per certificate, for example with openssl.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate: correctly formed X.509, PEM encoded",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20",
      },
    ],
    messages: { other: "{source} should be a PEM certificate, but is {found}" },
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

/** A sample cut short or masked, or a name in brackets in place of the certificate. */
const elided = /\.{3}|…|\*{3,}|[xX]{8,}|<[^<>]+>|\$ANSIBLE_VAULT|^version https:\/\/git-lfs/;

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
  if (isOfOtherType(text)) return [{ found: typeName(text.field.resolve().value ?? null) }];
  if (content.trim() === "" && !text.isBinary && !["ca-set", "esa-ca", "leaf", "pin"].includes(role)) return [];
  if (blocks.length === 0) return [{ found: text.describe() }];
  return blocks
    .filter((block) => !isLeftToOthers(text, block) && !isSound(text, block))
    .map((block) => inBlock(text, block));
}

/** Keys are for secret/private-key, requests in a CA set for truststore/csr-instead-of-certificate. */
function isLeftToOthers({ role }: PemText, { label }: Block): boolean {
  return label.includes("PRIVATE KEY") || (role === "ca-set" && label.includes("CERTIFICATE REQUEST"));
}

function isSound({ certificates }: PemText, block: Block): boolean {
  return block.label === "CERTIFICATE" && block.fault === undefined && certificates.some((one) => one.block === block);
}

function inBlock(text: PemText, block: Block): Found {
  return { found: `${text.describe(block)}${placeOf(text, block)}`, block };
}

/** The line of a fault that is not on the block's first one. */
function placeOf(text: PemText, { span, fault, faultAt }: Block): string {
  if (fault === undefined || faultAt === undefined) return "";
  const [first, line] = [span.start, faultAt].map((offset) => {
    const site = text.siteOf({ start: offset, end: offset });
    return site.file.position(site.span().start).line;
  });
  return line === first ? "" : ` (line ${line})`;
}

/** Nothing shows that a certificate belongs where a file holds something else in base64, such as the answer of a responder. */
const isBase64 = (content: string): boolean =>
  content.trim().length > 40 && content.split(/\s+/).every((line) => /^[A-Za-z0-9+/]*={0,2}$/.test(line));

/** A file by itself may hold anything its name allows; what its blocks say of themselves must be true. */
function inFile(text: PemText): readonly Found[] {
  const { binary, blocks, content, isBinary } = text;
  const extension = /\.(\w+)$/.exec(text.place.name)?.[1]?.toLowerCase() ?? "";
  const isPem = extension === "pem";
  if (isBinary) {
    return isPem && binary !== "private-key" ? [{ found: text.describe(), isLikely: true }] : [];
  }
  if (blocks.length === 0) {
    const isCertificate = isPem || ["crt", "cer", "cert"].includes(extension);
    if (!isCertificate || content.trim() === "" || hasPlaceholder(content)) return [];
    if (isPem && isBase64(content) && (text.bare ?? "der-unknown") === "der-unknown") return [];
    return [{ found: text.describe(), isLikely: text.bare === undefined }];
  }
  return blocks.flatMap((block) => {
    const { label } = block;
    if (label === "CERTIFICATE")
      return isSound(text, block) || text.isOnlyIrregular(block) ? [] : [inBlock(text, block)];
    if (label.includes("CERTIFICATE REQUEST")) return text.isMislabelled(block) ? [inBlock(text, block)] : [];
    const isUnexpected = isPem && /PKCS ?#?7|CMS/.test(label) && !/pkcs-?7|p7[bcms]/i.test(text.place.name);
    return isUnexpected ? [{ ...inBlock(text, block), isLikely: true }] : [];
  });
}
