import { DerFault, type Element, hexOf, oidOf, tags, Walk } from "./der.ts";

/** A subject or issuer. Its spellings are made on first demand: most certificates are read and never spoken of. */
export interface DistinguishedName {
  /** As RFC 4514 writes it, most specific first: `CN=Root R1,O=Example,C=US`; "" for an empty name. Safe to print. */
  readonly text: string;
  /** The last common name, undefined where there is none. Not escaped: print {@link text} instead. */
  readonly commonName: string | undefined;
  /** The encoded name as hex: two names are exactly equal when their keys are. */
  readonly key: string;
  /** Equal for names that RFC 5280 section 7.1 takes for the same: letter case, blanks and string types do not count. */
  readonly match: string;
}

const attributeNames: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.13": "description",
  "2.5.4.15": "businessCategory",
  "2.5.4.17": "postalCode",
  "2.5.4.42": "GN",
  "2.5.4.43": "initials",
  "2.5.4.46": "dnQualifier",
  "2.5.4.65": "pseudonym",
  "2.5.4.97": "organizationIdentifier",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "emailAddress",
  "1.2.840.113549.1.9.2": "unstructuredName",
  "1.3.6.1.4.1.311.60.2.1.1": "jurisdictionL",
  "1.3.6.1.4.1.311.60.2.1.2": "jurisdictionST",
  "1.3.6.1.4.1.311.60.2.1.3": "jurisdictionC",
};

/** One attribute of a name, still encoded. */
interface Pair {
  readonly type: string;
  readonly value: Element;
}

/** Reads a Name, whose SEQUENCE is the given element. @throws DerFault */
export function nameOf(bytes: Buffer, name: Element): DistinguishedName {
  const parts: Pair[][] = [];
  const sets = new Walk(bytes, name);
  while (!sets.done) {
    const set = sets.enter(tags.set, "part of a name");
    const pairs: Pair[] = [];
    while (!set.done) {
      const pair = set.enter(tags.sequence, "attribute of a name");
      const type = oidOf(bytes, pair.take(tags.oid, "attribute type"));
      const value = pair.next();
      if ((value.end - value.start) % (unitSizes[value.tag] ?? 1) !== 0)
        throw new DerFault(`has a broken text in a name at byte ${value.at}`);
      pairs.push({ type, value });
    }
    parts.push(pairs);
  }
  return new LazyName(bytes, name, parts);
}

/** BMPString and UniversalString come in whole characters. */
const unitSizes: Readonly<Record<number, number>> = { 0x1e: 2, 0x1c: 4 };

class LazyName implements DistinguishedName {
  readonly #bytes: Buffer;
  readonly #name: Element;
  readonly #parts: readonly (readonly Pair[])[];
  #text: string | undefined;
  #key: string | undefined;
  #match: string | undefined;

  constructor(bytes: Buffer, name: Element, parts: readonly (readonly Pair[])[]) {
    this.#bytes = bytes;
    this.#name = name;
    this.#parts = parts;
  }

  get text(): string {
    return (this.#text ??= this.#parts
      .map((pairs) => pairs.map((pair) => this.#spell(pair)).join("+"))
      .reverse()
      .join(","));
  }

  get commonName(): string | undefined {
    const value = this.#parts.flat().findLast(({ type, value: { tag } }) => type === "2.5.4.3" && isText(tag))?.value;
    return value === undefined ? undefined : stringOf(this.#bytes, value);
  }

  get key(): string {
    return (this.#key ??= hexOf(this.#bytes, { start: this.#name.at, end: this.#name.end }));
  }

  get match(): string {
    return (this.#match ??= JSON.stringify(this.#parts.map((pairs) => pairs.map((pair) => this.#fold(pair)).sort())));
  }

  #spell({ type, value }: Pair): string {
    const text = stringOf(this.#bytes, value);
    return `${attributeNames[type] ?? type}=${text === undefined ? `#${hexOf(this.#bytes, { start: value.at, end: value.end })}` : escapeValue(text)}`;
  }

  #fold({ type, value }: Pair): string {
    const text = stringOf(this.#bytes, value);
    return `${type}=${text === undefined ? hexOf(this.#bytes, value) : fold(text)}`;
  }
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

const isText = (tag: number): boolean => [0x0c, 0x12, 0x13, 0x14, 0x16, 0x1a, 0x1b, 0x1e, 0x1c].includes(tag);

/** The text of a string element; undefined for tags that hold none. */
function stringOf(bytes: Buffer, { tag, start, end }: Element): string | undefined {
  switch (tag) {
    case 0x0c: // UTF8String
      return bytes.toString("utf8", start, end);
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString (T.61): every reader in the field takes it for Latin-1
    case 0x16: // IA5String
    case 0x1a: // VisibleString
    case 0x1b: // GeneralString
      return bytes.toString("latin1", start, end);
    case 0x1e: // BMPString: UTF-16, big end first
      return Buffer.from(bytes.subarray(start, end)).swap16().toString("utf16le");
    case 0x1c: // UniversalString: UTF-32, big end first
      return universal(bytes, start, end);
    default:
      return undefined;
  }
}

function universal(bytes: Buffer, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at += 4) {
    const point = bytes.readUInt32BE(at);
    text += point > 0x10_ffff ? "\uFFFD" : String.fromCodePoint(point);
  }
  return text;
}

// Besides what RFC 4514 asks for: control, bidirectional and other invisible characters, so that a name cannot forge a terminal line.
const special = /[,+"\\<>;]|^[ #]| $|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text as part of a name that is safe to print (RFC 4514, 2.4). */
export function escapeValue(text: string): string {
  return text.replace(special, (found) =>
    /[,+"\\<>; #]/.test(found)
      ? `\\${found}`
      : [...Buffer.from(found, "utf8")].map((byte) => `\\${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
}
