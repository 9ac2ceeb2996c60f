/**
 * Certificates and keys wherever they are kept: members and files go through the same reading, so that a finding underlines
 * the right characters in either.
 */
import {
  findPem,
  identify,
  looksLikePem,
  type Material,
  type PemBlock,
  readCertificate,
  readCsr,
} from "../../syntax/index.ts";
import type { SourceText, Span } from "../../text/index.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import { CertificatePlace, Csr, type PemOwner, type PemRole, PemText } from "../nodes/pem.ts";
import { isCertificateLabel } from "../nodes/pem-content.ts";
import { fixedSite, type Site } from "../site.ts";
import { TextSite } from "../text-part.ts";

/** Reads a member that keeps PEM; undefined when it is not written. */
export function pemField(field: Field, role: PemRole, owner: PemOwner | undefined): PemText | undefined {
  if (field.isAbsent) return undefined;
  const read = field.text();
  const content = read.state === "known" ? read.value : "";
  const text = new PemText({
    field,
    role,
    owner,
    unknown: read.state === "unknown" ? read.why : undefined,
    content,
    blocks: findPem(content),
    siteOf: (span) => siteIn(field, span),
  });
  return readBlocks(text);
}

/** Reads a file that keeps PEM, or one of the binary forms by which certificates travel. */
export function pemFile(file: SourceText, bytes: Uint8Array): PemText {
  const doc = new Doc(
    file,
    { value: undefined, problems: [], places: (routes) => routes.map(() => whole(file)) },
    "none",
  );
  const field = new Field(doc, undefined);
  const isText = looksLikePem(file.text);
  const form = isText ? undefined : identify(bytes);
  const text = new PemText({
    field,
    role: "file",
    owner: undefined,
    content: file.text,
    blocks: isText ? findPem(file.text) : binaryBlocks(form, bytes),
    binary: form === "pem-text" ? undefined : form,
    hasBinaryKey: form === "private-key" || (form === "pkcs12" && keepsKey(bytes)),
    siteOf: (span) => fixedSite(file, span),
  });
  return readBlocks(text);
}

/** A certificate or signing request kept as bare DER, as if it stood in a block at the start of its file. */
function binaryBlocks(form: Material | undefined, bytes: Uint8Array): readonly PemBlock[] {
  const label = form === "certificate" ? "CERTIFICATE" : form === "csr" ? "CERTIFICATE REQUEST" : undefined;
  const start: Span = { start: 0, end: 0 };
  return label === undefined ? [] : [{ label, span: start, body: start, der: bytes, fault: undefined }];
}

/** RFC 7292, 4.2: the bags that hold keys, bare or encrypted; their names stand in the clear where the store keeps keys. */
const keyBags = [1, 2].map((bag) =>
  Buffer.from([0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, bag]),
);

function keepsKey(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return keyBags.some((bag) => view.includes(bag));
}

function whole(file: SourceText): { key: undefined; value: { start: number; end: number } } {
  const firstLine = file.text.indexOf("\n");
  return { key: undefined, value: { start: 0, end: firstLine === -1 ? file.text.length : firstLine } };
}

/** Where a stretch of a member's text stands, found through the escapes of the string or the indents of the block. */
function siteIn(field: Field, span: Span): Site {
  const held = field.resolve();
  return new TextSite(held.standsAt ?? held, span, held.standsAt === undefined ? undefined : held);
}

function readBlocks(text: PemText): PemText {
  for (const block of text.blocks) {
    if (block.der === undefined) continue;
    if (isCertificateLabel(block.label)) {
      const facts = readCertificate(block.der);
      if (!("fault" in facts))
        text.certificates.push(new CertificatePlace(text, block, text.certificates.length, facts));
    } else if (isCsrLabel(block.label)) {
      const facts = readCsr(block.der);
      if (!("fault" in facts)) text.csrs.push(new Csr(text, block, facts));
    }
  }
  return text;
}

function isCsrLabel(label: string): boolean {
  return label === "CERTIFICATE REQUEST" || label === "NEW CERTIFICATE REQUEST";
}
