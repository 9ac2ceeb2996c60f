/**
 * The few DER words that X.509 needs. Every read is bounded by its parent's end and moves forward, so any bytes end in a
 * {@link DerFault} or a result after linear time. Lengths need not be minimal (readers in the field accept that too).
 */

/** What breaks a reading off, as the rest of a sentence that starts with the thing read; caught at this folder's door. */
export class DerFault extends Error {
  /** True where the form is sound and only a rule about what may stand in it is broken. */
  readonly isOfContent: boolean;

  constructor(message: string, isOfContent = false) {
    super(message);
    this.isOfContent = isOfContent;
  }
}

/** One tag-length-value by its offsets: header from `at`, content from `start` to `end`. */
export interface Element {
  readonly tag: number;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The tags that certificates use. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  explicit0: 0xa0,
  explicit1: 0xa1,
  explicit2: 0xa2,
  explicit3: 0xa3,
} as const;

/** Reads the element at an offset. @throws DerFault where it does not fit before `limit`. */
export function elementAt(bytes: Buffer, at: number, limit: number): Element {
  if (at + 2 > limit) throw new DerFault(`breaks off at byte ${at}`);
  const tag = bytes.readUInt8(at);
  if ((tag & 0x1f) === 0x1f) throw new DerFault(`holds a tag at byte ${at} that certificates do not use`);
  const first = bytes.readUInt8(at + 1);
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const size = first & 0x7f;
    if (size === 0 || size > 4) throw new DerFault(`has a length at byte ${at} that DER does not allow`);
    if (start + size > limit) throw new DerFault(`breaks off at byte ${at}`);
    length = bytes.readUIntBE(start, size);
    start += size;
  }
  if (length > limit - start)
    throw new DerFault(`breaks off: byte ${at} announces ${length} bytes and ${limit - start} follow`);
  return { tag, at, start, end: start + length };
}

/** Walks the children of an element from left to right. */
export class Walk {
  readonly bytes: Buffer;
  readonly end: number;
  #at: number;

  constructor(bytes: Buffer, { start, end }: { readonly start: number; readonly end: number }) {
    this.bytes = bytes;
    this.end = end;
    this.#at = start;
  }

  get done(): boolean {
    return this.#at >= this.end;
  }

  /** The tag of the next element; undefined at the end. */
  get tag(): number | undefined {
    return this.done ? undefined : this.bytes[this.#at];
  }

  /** The next element of any tag. @throws DerFault */
  next(): Element {
    const element = elementAt(this.bytes, this.#at, this.end);
    this.#at = element.end;
    return element;
  }

  /** The next element, which must have this tag. @throws DerFault naming what is missing. */
  take(tag: number, what: string): Element {
    if (this.tag !== tag) throw new DerFault(`has no ${what} at byte ${this.#at}`);
    return this.next();
  }

  /** The next element if it has this tag. @throws DerFault where it is cut off. */
  maybe(tag: number): Element | undefined {
    return this.tag === tag ? this.next() : undefined;
  }

  /** The children of the next element, which must have this tag. @throws DerFault */
  enter(tag: number, what: string): Walk {
    return new Walk(this.bytes, this.take(tag, what));
  }
}

/** The content as lower-case hex. */
export function hexOf(bytes: Buffer, { start, end }: { readonly start: number; readonly end: number }): string {
  return bytes.toString("hex", start, end);
}

/** An object identifier in dotted form. @throws DerFault where it is empty or breaks off. */
export function oidOf(bytes: Buffer, { start, end }: Element): string {
  if (start === end || bytes.readUInt8(end - 1) >= 0x80)
    throw new DerFault(`has a broken object identifier at byte ${start}`);
  let dotted = "";
  let arc = 0;
  let big: bigint | undefined; // UUIDs and the like outgrow a double
  for (let at = start; at < end; at++) {
    const byte = bytes.readUInt8(at);
    if (big === undefined && arc > 0x3f_ffff_ffff) big = BigInt(arc);
    if (big === undefined) arc = arc * 128 + (byte & 0x7f);
    else big = (big << 7n) | BigInt(byte & 0x7f);
    if (byte >= 0x80) {
      if (at - start > 256) throw new DerFault(`has an object identifier at byte ${start} that is too long`);
      continue;
    }
    if (dotted !== "") dotted += `.${big ?? arc}`;
    else if (arc < 80) dotted = `${arc < 40 ? 0 : 1}.${arc % 40}`;
    else dotted = `2.${big === undefined ? arc - 80 : big - 80n}`;
    arc = 0;
    big = undefined;
  }
  return dotted;
}

/** The number of significant bits of an INTEGER read as unsigned (a missing sign byte is a common slip in keys). */
export function bitLength(bytes: Buffer, { start, end }: Element): number {
  let at = start;
  while (at < end && bytes[at] === 0) at++;
  return at === end ? 0 : (end - at) * 8 - (Math.clz32(bytes.readUInt8(at)) - 24);
}

/** A non-negative INTEGER as a number, `Infinity` above 2^32. @throws DerFault where it is empty or negative. */
export function smallNumber(bytes: Buffer, element: Element): number {
  if (element.start === element.end || bytes.readUInt8(element.start) >= 0x80)
    throw new DerFault(`has a broken number at byte ${element.at}`);
  if (bitLength(bytes, element) > 32) return Number.POSITIVE_INFINITY;
  let value = 0;
  for (let at = element.start; at < element.end; at++) value = value * 256 + bytes.readUInt8(at);
  return value;
}
