import type { CertificateFacts, CsrFacts, PemBlock } from "../../syntax/index.ts";
import type { Field } from "../field.ts";
import { type AnyOwner, Node } from "../node.ts";
import type { Site } from "../site.ts";

/** What a PEM text is for, which decides what must stand in it. */
export type PemRole =
  | "ca-set" // an entry of a CA set
  | "esa-ca" // a client CA uploaded to ESA
  | "leaf" // a signed certificate for CPS or the keystore
  | "chain" // the trust chain of such a certificate
  | "deployed" // a certificate the account shows as deployed
  | "csr" // a signing request
  | "pin" // a certificate or CA that an origin behavior trusts
  | "account-ca" // the keystore's own CA
  | "client" // a client certificate issued by ESA
  | "file"; // a file by itself, whose purpose is not known

/** What a file turned out to be that is no PEM text. */
export type BinaryForm = "certificate" | "csr" | "pkcs7" | "pkcs12" | "private-key" | "public-key" | "crl" | "der-unknown" | "not-der";

/** A text in which certificates, signing requests or keys are kept: a member of an object, or a whole file. */
export class PemText extends Node<"pemText"> {
  readonly kind = "pemText";
  readonly field: Field;
  readonly role: PemRole;
  /** The node it belongs to; undefined for a file by itself. */
  readonly owner: AnyOwner | undefined;
  /** Why the text is not known (a placeholder, a variable); undefined when it is. */
  readonly unknown: string | undefined;
  readonly blocks: readonly PemBlock[];
  /** Set for a file in a binary form. */
  readonly binary: BinaryForm | undefined;
  readonly certificates: CertificatePlace[] = [];
  readonly csrs: Csr[] = [];
  /** The place of one block in the file. */
  readonly blockSite: (block: PemBlock) => Site;

  constructor(about: {
    field: Field;
    role: PemRole;
    owner: AnyOwner | undefined;
    unknown?: string | undefined;
    blocks: readonly PemBlock[];
    binary?: BinaryForm | undefined;
    blockSite: (block: PemBlock) => Site;
  }) {
    super();
    this.field = about.field;
    this.role = about.role;
    this.owner = about.owner;
    this.unknown = about.unknown;
    this.blocks = about.blocks;
    this.binary = about.binary;
    this.blockSite = about.blockSite;
  }

  get resource(): string {
    return this.owner?.resource ?? "file";
  }

  /** For sentences: where the text is kept. */
  get label(): string {
    if (this.field.path === "") return this.field.doc.file.path;
    return this.owner === undefined ? this.field.path : `${this.field.path} of ${this.owner.resource}`;
  }
}

/** One certificate at one place. */
export class CertificatePlace extends Node<"certificatePlace"> {
  readonly kind = "certificatePlace";
  readonly text: PemText;
  readonly block: PemBlock;
  /** Its place among the certificates of its text, from 0. */
  readonly index: number;
  readonly facts: CertificateFacts;

  constructor(text: PemText, block: PemBlock, index: number, facts: CertificateFacts) {
    super();
    this.text = text;
    this.block = block;
    this.index = index;
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
    return this.text.blockSite(this.block);
  }

  /** The subject, for sentences. */
  get label(): string {
    return subjectLabel(this.facts.subject.text);
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
export class Csr extends Node<"csr"> {
  readonly kind = "csr";
  readonly text: PemText;
  readonly block: PemBlock;
  readonly facts: CsrFacts;

  constructor(text: PemText, block: PemBlock, facts: CsrFacts) {
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

  override get site(): Site {
    return this.text.blockSite(this.block);
  }

  get label(): string {
    return subjectLabel(this.facts.subject.text);
  }
}

function subjectLabel(subject: string): string {
  return subject === "" ? "a certificate without a subject" : subject;
}
