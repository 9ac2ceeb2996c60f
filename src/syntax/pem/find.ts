import type { Span } from "../../text/index.ts";
import { decodeBase64 } from "./base64.ts";

/** One block between a BEGIN and an END line, sound or not. */
export interface PemBlock {
  /** What the BEGIN line announces, such as `CERTIFICATE`. */
  readonly label: string;
  /** From the first dash of BEGIN to the last dash of END; where END is missing, to the last line that is still base64. */
  readonly span: Span;
  /** The base64 alone: no headers, no surrounding blanks. */
  readonly body: Span;
  /** The decoded body; undefined where it is not base64. Present in spite of a fault in the lines around it. */
  readonly der: Uint8Array | undefined;
  /** What is wrong, as the rest of a sentence that starts with the block: "has no END line". */
  readonly fault: string | undefined;
  /** The offset in the text that the fault is about. */
  readonly faultAt?: number;
}

interface Fault {
  readonly what: string;
  readonly at: number;
}

/** Where a block's base64 ends and how the block closes. */
interface Close {
  readonly bodyEnd: number;
  readonly blockEnd: number;
  readonly fault: Fault | undefined;
}

const BEGIN = "-----BEGIN ";
const END = "-----END ";
// Real labels have at most some 30 characters; the bound keeps a text full of dashes linear.
const beginLine = /-----BEGIN [^\s-][^\r\n]{0,80}?-----/y;
const endLine = /-----END [^\s-][^\r\n]{0,80}?-----/y;
const brokenEndLine = /-----END [^\r\n-]{0,80}(?:-{1,4}(?!-))?/y;
const base64Line = /[ \t]*[A-Za-z0-9+/=]+[ \t]*(?:\r?\n|$)/y;

/** True when a text holds a BEGIN or END line, so that PEM was meant; the cheap question before {@link findPem}. */
export function looksLikePem(text: string): boolean {
  return text.includes(BEGIN) || text.includes(END);
}

/**
 * The PEM blocks of a text in their order, wherever they stand: behind comments, indented, on one line, in any line ends.
 * Any text is fine and costs linear time; a text without BEGIN lines costs one search.
 */
export function findPem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let end = -1; // the next END line, searched once for all blocks before it
  for (let at = text.indexOf(BEGIN); at !== -1; ) {
    const bodyStart = matchEnd(beginLine, text, at);
    if (bodyStart === undefined) {
      at = text.indexOf(BEGIN, at + BEGIN.length);
      continue;
    }
    const next = text.indexOf(BEGIN, bodyStart);
    if (end < bodyStart) end = nearest(text.indexOf(END, bodyStart));
    const label = text.slice(at + BEGIN.length, bodyStart - 5).trim();
    const block = readBlock(text, { label, start: at, bodyStart, end: end < nearest(next) ? end : undefined });
    blocks.push(block);
    at = next === -1 || next >= block.span.end ? next : text.indexOf(BEGIN, block.span.end);
  }
  return blocks;
}

const nearest = (found: number): number => (found === -1 ? Number.POSITIVE_INFINITY : found);

function matchEnd(line: RegExp, text: string, at: number): number | undefined {
  line.lastIndex = at;
  return line.test(text) ? line.lastIndex : undefined;
}

function readBlock(
  text: string,
  found: { label: string; start: number; bodyStart: number; end: number | undefined },
): PemBlock {
  const { label, start, bodyStart, end } = found;
  const close = end === undefined ? closeWithoutEnd(text, bodyStart) : closeAtEnd(text, end, label);
  const raw = text.slice(bodyStart, close.bodyEnd);
  const escapeAt = raw.search(/\\[rn]/);
  // Blanks of the same length in place of a spelled-out \n keep every offset exact.
  const plain = escapeAt === -1 ? raw : raw.replace(/\\r/g, "  ").replace(/\\n/g, " \n");
  const body = trim(plain, headersEnd(plain));
  const decoded = decodeBase64(plain.slice(body.start, body.end));
  const fault =
    close.fault ??
    (decoded.ok ? undefined : { what: decoded.fault, at: bodyStart + body.start + decoded.at }) ??
    (escapeAt === -1 ? undefined : { what: "has \\n written out instead of line breaks", at: bodyStart + escapeAt });
  return {
    label,
    span: { start, end: close.blockEnd },
    body: { start: bodyStart + body.start, end: bodyStart + body.end },
    der: decoded.ok ? decoded.bytes : undefined,
    fault: fault?.what,
    ...(fault === undefined ? {} : { faultAt: fault.at }),
  };
}

function closeAtEnd(text: string, end: number, label: string): Close {
  const blockEnd = matchEnd(endLine, text, end);
  if (blockEnd === undefined) {
    return {
      bodyEnd: end,
      blockEnd: matchEnd(brokenEndLine, text, end) ?? end + END.length,
      fault: { what: "has a broken END line", at: end },
    };
  }
  const said = text.slice(end + END.length, blockEnd - 5).trim();
  const fault = said === label ? undefined : { what: `begins as ${label}, but its END line says ${said}`, at: end };
  return { bodyEnd: end, blockEnd, fault };
}

/** Without an END line the block reaches as far as its lines are base64, not to the end of the file around it. */
function closeWithoutEnd(text: string, bodyStart: number): Close {
  let bodyEnd = bodyStart;
  for (
    let at: number | undefined = skipBlankLine(text, bodyStart);
    at !== undefined;
    at = matchEnd(base64Line, text, at)
  )
    bodyEnd = at;
  const last = bodyStart + text.slice(bodyStart, bodyEnd).trimEnd().length;
  return { bodyEnd: last, blockEnd: last, fault: { what: "has no END line", at: last } };
}

function skipBlankLine(text: string, at: number): number {
  return matchEnd(/[ \t]*(?:\r?\n)?/y, text, at) ?? at;
}

/** The offset behind RFC 1421 headers (`Proc-Type: 4,ENCRYPTED`), which end at the first blank line; 0 where there are none. */
function headersEnd(body: string): number {
  const first = body.search(/\S/);
  if (first === -1 || !/^[A-Za-z][A-Za-z0-9-]{0,40}:/.test(body.slice(first, first + 42))) return 0;
  for (let at = body.indexOf("\n", first); at !== -1; ) {
    const next = body.indexOf("\n", at + 1);
    if (next !== -1 && body.slice(at + 1, next).trim() === "") return next + 1;
    at = next;
  }
  return 0;
}

function trim(text: string, from: number): Span {
  const end = text.trimEnd().length;
  let start = Math.min(from, end);
  while (start < end && " \t\r\n".includes(text.charAt(start))) start++;
  return { start, end };
}
