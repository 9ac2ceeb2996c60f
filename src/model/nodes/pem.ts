/**
 * Certificates, requests and keys as rules see them: the text, the place in it, and the certificate itself are three nodes,
 * because one certificate may be kept many times.
 */
import { type CertificateFacts, type CsrFacts, type Material, type PemBlock, signedBy } from "../../syntax/index.ts";
import type { Span } from "../../text/index.ts";
import type { Field } from "../field.ts";
import { Node } from "../node.ts";
import { nameOf } from "../paths.ts";
import type { Site } from "../site.ts";
import type { Enrollment } from "./cps.ts";
import type { EsaCa, EsaClientCertificate } from "./esa.ts";
import type { AccountCa, CertificateVersion } from "./keystore.ts";
import {
  bareMaterial,
  describeBare,
  describeBlock,
  isCertificateLabel,
  isMislabelled,
  isOnlyIrregular,
  wordsFor,
} from "./pem-content.ts";
import type { Behavior } from "./rule-tree.ts";
import type { CaSetVersion } from "./truststore.ts";
import { TextPlace } from "./writing.ts";

/** What a PEM text is for, which decides what must stand in it. */
export type PemRole =
  | "ca-set" // an entry of a CA set
  | "esa-ca" // a client CA uploaded to ESA
  | "leaf" // a signed certificate for CPS or the keystore
  | "chain" // the trust chain of such a certificate
  | "deployed" // a certificate the account shows as deployed
  | "history" // a certificate that a change of the past brought, be it still in use or not
  | "csr" // a signing request
  | "pin" // a certificate or CA that an origin behavior trusts
  | "account-ca" // the keystore's own CA
  | "client" // a client certificate issued by ESA
  | "file"; // a file by itself, whose purpose is not known

/** What a file turned out to be that is no PEM text. */
export type BinaryForm = Exclude<Material, "pem-text">;

/** The nodes that keep PEM in one of their members. */
export type PemOwner =
  | CaSetVersion
  | EsaCa
  | EsaClientCertificate
  | Enrollment
  | CertificateVersion
  | AccountCa
  | Behavior;

/** A text in which certificates, signing requests or keys are kept: a member of an object, or a whole file. */
export class PemText extends Node<"pemText"> {
  readonly kind = "pemText";
  readonly field: Field;
  readonly role: PemRole;
  /** The node it belongs to; undefined for a file by itself. */
  readonly owner: PemOwner | undefined;
  /** Why the text is not known (a placeholder, a variable); undefined when it is. */
  readonly unknown: string | undefined;
  /** The text as far as it is known; "" for a binary file. */
  readonly content: string;
  readonly blocks: readonly PemBlock[];
  /** Set for a file in a binary form, and for what reads such a file as a text. */
  binary: BinaryForm | undefined;
  /** True for a binary file that holds a private key: bare, or in a PKCS#12 store. */
  readonly hasBinaryKey: boolean;
  readonly certificates: CertificatePlace[] = [];
  readonly csrs: Csr[] = [];
  /** The place in the file of a stretch of the text. */
  readonly siteOf: (span: Span) => Site;

  constructor(about: {
    field: Field;
    role: PemRole;
    owner: PemOwner | undefined;
    unknown?: string | undefined;
    content: string;
    blocks: readonly PemBlock[];
    binary?: BinaryForm | undefined;
    hasBinaryKey?: boolean;
    siteOf: (span: Span) => Site;
  }) {
    super();
    this.field = about.field;
    this.role = about.role;
    this.owner = about.owner;
    this.unknown = about.unknown;
    this.content = about.content;
    this.blocks = about.blocks;
    this.binary = about.binary;
    this.hasBinaryKey = about.hasBinaryKey ?? false;
    this.siteOf = about.siteOf;
  }

  get resource(): string {
    return this.owner?.resource ?? "file";
  }

  /** For sentences: where the text is kept. The folder of a file by itself is shown with the finding. */
  get label(): string {
    if (this.field.path === "") return nameOf(this.field.doc.file.path);
    const holder = this.owner?.resource ?? this.field.doc.address;
    return holder === undefined ? this.field.path : `${this.field.path} of ${holder}`;
  }

  /** What the text is where a certificate is asked for: one of its blocks, or the whole of a text or file without any. */
  describe(block?: PemBlock): string {
    if (block !== undefined) return describeBlock(block);
    return this.isBinary ? `${wordsFor(this.binary)} in DER` : describeBare(this.content);
  }

  /** True for a file in one of the binary forms by which certificates travel. */
  get isBinary(): boolean {
    return this.binary !== undefined && this.binary !== "not-der";
  }

  /** Notes that the text is what a file holds that is none. */
  readFrom({ binary }: PemText): void {
    this.binary = binary;
  }

  /** True when a block decodes to something else than its label says. */
  isMislabelled(block: PemBlock): boolean {
    return isMislabelled(block);
  }

  /** True when a block can be read as a certificate, but for a rule that its content breaks, such as one of its extensions twice. */
  isOnlyIrregular(block: PemBlock): boolean {
    return isOnlyIrregular(block);
  }

  /** What a text without blocks holds when its letters are taken for base64; undefined where they are none. */
  get bare(): Material | undefined {
    return this.blocks.length > 0 ? undefined : bareMaterial(this.content);
  }

  /** True for a file by itself, and for a member that is read from one. */
  get isFile(): boolean {
    return this.role === "file" || this.#path !== this.field.doc.file.path;
  }

  get #path(): string {
    return this.siteOf({ start: 0, end: 0 }).file.path;
  }

  /** The file the text stands in: its folder (with the slash) and its name. */
  get place(): { readonly folder: string; readonly name: string } {
    const path = this.#path;
    const name = nameOf(path);
    return { folder: path.slice(0, path.length - name.length), name };
  }

  /** Its blocks that are labelled as certificates, whether they can be read or not. */
  get certificateBlocks(): readonly PemBlock[] {
    return this.blocks.filter(({ label }) => isCertificateLabel(label));
  }

  /** The BEGIN line of a block, as something a finding can stand on. */
  beginOf({ label, span }: PemBlock): TextPlace {
    const end = Math.min(span.end, span.start + "-----BEGIN -----".length + label.length);
    return new TextPlace(this.field, this.siteOf({ start: span.start, end }), this.resource);
  }

  /** The END line of a block that has one. */
  endOf({ label, span }: PemBlock): TextPlace {
    const start = Math.max(span.start, span.end - "-----END -----".length - label.length);
    return new TextPlace(this.field, this.siteOf({ start, end: span.end }), this.resource);
  }
}

/** A block of a PEM text that could be read, and what it says. */
abstract class ReadBlock<
  Kind extends string,
  Facts extends { readonly subject: { readonly text: string } },
> extends Node<Kind> {
  readonly text: PemText;
  readonly block: PemBlock;
  readonly facts: Facts;

  constructor(text: PemText, block: PemBlock, facts: Facts) {
    super();
    this.text = text;
    this.block = block;
    this.facts = facts;
  }

  get field(): Field {
    return this.text.field;
  }

  get resource(): string {
    return this.text.resource;
  }

  /** Underlines the block from BEGIN to END. */
  override get site(): Site {
    return this.text.siteOf(this.block.span);
  }

  /** The subject, for sentences. */
  get label(): string {
    const { text } = this.facts.subject;
    return text === "" ? "a certificate without a subject" : text;
  }
}

/** One certificate at one place. */
export class CertificatePlace extends ReadBlock<"certificatePlace", CertificateFacts> {
  readonly kind = "certificatePlace";
  /** Its place among the certificates of its text, from 0. */
  readonly index: number;

  constructor(text: PemText, block: PemBlock, index: number, facts: CertificateFacts) {
    super(text, block, facts);
    this.index = index;
  }

  /** Whether this certificate's signature was made by the other's key; undefined where that cannot be told. */
  isSignedBy(other: CertificatePlace): boolean | undefined {
    return signedBy(this.facts, other.facts);
  }
}

/** One certificate, wherever and however often it is kept: rules about the certificate itself speak once. */
export class Certificate extends Node<"certificate"> {
  readonly kind = "certificate";
  readonly places: CertificatePlace[];

  constructor(first: CertificatePlace) {
    super();
    this.places = [first];
  }

  get first(): CertificatePlace {
    const [first] = this.places;
    if (first === undefined) throw new Error("a certificate has a place");
    return first;
  }

  get facts(): CertificateFacts {
    return this.first.facts;
  }

  get field(): Field {
    return this.first.field;
  }

  get resource(): string {
    return this.first.resource;
  }

  override get site(): Site {
    return this.first.site;
  }

  get label(): string {
    return this.first.label;
  }

  /** The places other than the first, as related places of a finding. */
  get others(): readonly { readonly node: CertificatePlace; readonly note: string }[] {
    return this.places.slice(1).map((node) => ({ node, note: "the same certificate" }));
  }
}

/** A signing request. */
export class Csr extends ReadBlock<"csr", CsrFacts> {
  readonly kind = "csr";
}
