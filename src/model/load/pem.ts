import { findPem, identify, looksLikePem, type PemBlock, readCertificate, readCsr } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { AnyOwner } from "../node.ts";
import { type BinaryForm, CertificatePlace, Csr, PemText, type PemRole } from "../nodes/pem.ts";
import { fixedSite, type Site } from "../site.ts";

/** Reads a member that keeps PEM; undefined when it is not written. */
export function pemField(field: Field, role: PemRole, owner: AnyOwner | undefined): PemText | undefined {
  if (field.isAbsent) return undefined;
  const read = field.text();
  const content = read.state === "known" ? read.value : "";
  const text = new PemText({
    field,
    role,
    owner,
    unknown: read.state === "unknown" ? read.why : undefined,
    blocks: findPem(content),
    blockSite: (block) => blockSite(field, block),
  });
  return readBlocks(text);
}

/** Reads a file that keeps PEM, or one of the binary forms by which certificates travel. */
export function pemFile(file: SourceText, bytes: Uint8Array): PemText {
  const doc = new Doc(file, { value: undefined, problems: [], places: (routes) => routes.map(() => whole(file)) }, "none");
  const field = new Field(doc, undefined);
  const isText = looksLikePem(file.text);
  const form = isText ? undefined : identify(bytes);
  const text = new PemText({
    field,
    role: "file",
    owner: undefined,
    blocks: isText ? findPem(file.text) : [],
    binary: form === "pem-text" ? undefined : (form as BinaryForm | undefined), // the names are the same but for pem-text
    blockSite: (block) => fixedSite(file, block.span),
  });
  return readBlocks(text);
}

function whole(file: SourceText): { key: undefined; value: { start: number; end: number } } {
  const firstLine = file.text.indexOf("\n");
  return { key: undefined, value: { start: 0, end: firstLine === -1 ? file.text.length : firstLine } };
}

/** Where a block of a member stands: the part of the text that holds it, found through the text's escapes. */
function blockSite(field: Field, block: PemBlock): Site {
  const written = field.standsAt ?? field;
  const { site } = written;
  return {
    file: site.file,
    via: site.via,
    prepare: () => site.prepare(),
    span: (part) => {
      const decoded = field.standsAt === undefined ? written.doc.decode(written.route) : undefined;
      if (part === "whole" || decoded === undefined) return site.span(part === "whole" ? "whole" : "value");
      return { start: decoded.toHost(block.span.start), end: decoded.toHost(block.span.end) };
    },
  };
}

function readBlocks(text: PemText): PemText {
  for (const block of text.blocks) {
    if (block.der === undefined) continue;
    if (isCertificateLabel(block.label)) {
      const facts = readCertificate(block.der);
      if (!("fault" in facts)) text.certificates.push(new CertificatePlace(text, block, text.certificates.length, facts));
    } else if (isCsrLabel(block.label)) {
      const facts = readCsr(block.der);
      if (!("fault" in facts)) text.csrs.push(new Csr(text, block, facts));
    }
  }
  return text;
}

/** The labels under which a certificate is kept; OpenSSL also writes the two longer ones. */
export function isCertificateLabel(label: string): boolean {
  return label === "CERTIFICATE" || label === "X509 CERTIFICATE" || label === "TRUSTED CERTIFICATE";
}

export function isCsrLabel(label: string): boolean {
  return label === "CERTIFICATE REQUEST" || label === "NEW CERTIFICATE REQUEST";
}
