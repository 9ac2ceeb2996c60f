import {
  clip
} from "./chunk-CNLGSFMV.js";
import "./chunk-SEWDMQ6Q.js";

// src/syntax/hcl/characters.ts
var TAB = 9;
var NEWLINE = 10;
var RETURN = 13;
var SPACE = 32;
var BANG = 33;
var QUOTE = 34;
var HASH = 35;
var DOLLAR = 36;
var PERCENT = 37;
var AMPERSAND = 38;
var OPEN_PAREN = 40;
var CLOSE_PAREN = 41;
var STAR = 42;
var PLUS = 43;
var COMMA = 44;
var MINUS = 45;
var DOT = 46;
var SLASH = 47;
var COLON = 58;
var LESS = 60;
var EQUALS = 61;
var GREATER = 62;
var QUESTION = 63;
var OPEN_BRACKET = 91;
var BACKSLASH = 92;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var PIPE = 124;
var CLOSE_BRACE = 125;
var TILDE = 126;
var BOM = 65279;
var NAME_PARTS = Uint8Array.from({ length: 128 }, (_, code2) => {
  const character = String.fromCharCode(code2);
  return /[A-Za-z_]/.test(character) ? 1 : /[0-9-]/.test(character) ? 2 : 0;
});
var NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
function nameEnd(text, start) {
  let code2 = text.charCodeAt(start);
  if (code2 < 128 && NAME_PARTS[code2] !== 1) return start;
  let at = start;
  while (code2 < 128 && NAME_PARTS[code2] !== 0) {
    at += 1;
    code2 = text.charCodeAt(at);
  }
  if (code2 >= 128) {
    NAME.lastIndex = start;
    return NAME.test(text) ? NAME.lastIndex : start;
  }
  return at;
}
function isDigit(code2) {
  return code2 >= 48 && code2 <= 57;
}
function isOpener(code2) {
  return code2 === OPEN_BRACE || code2 === OPEN_BRACKET || code2 === OPEN_PAREN;
}
function isCloser(code2) {
  return code2 === CLOSE_BRACE || code2 === CLOSE_BRACKET || code2 === CLOSE_PAREN;
}
function closerOf(opener) {
  return opener === OPEN_PAREN ? CLOSE_PAREN : opener === OPEN_BRACKET ? CLOSE_BRACKET : CLOSE_BRACE;
}

// src/syntax/hcl/lines.ts
var TOP_LEVEL = /(?:resource|data|ephemeral|module|locals|variable|output|provider|terraform|moved|import|removed|check)[ \t]*(?:(?:"[^"\r\n]*"[ \t]*)+(?:\{|$)|\{)/my;
var ARGUMENT = /[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*=(?![=>])/uy;
var BLOCK = /[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*(?:"[^"\r\n]*"[ \t]*)*\{/uy;
function matches(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text);
}
function isTopLevel(text, at) {
  return matches(TOP_LEVEL, text, at);
}
function beforeTopLevel(text, from) {
  let at = text.indexOf("\n", from);
  while (at !== -1 && !isTopLevel(text, at + 1)) at = text.indexOf("\n", at + 1);
  return at === -1 ? text.length : at;
}
function looksLikeItem(text, at, blocksOnly) {
  return matches(BLOCK, text, at) || !blocksOnly && matches(ARGUMENT, text, at);
}
function isValueStart(text, at) {
  const code2 = text.charCodeAt(at);
  return code2 === QUOTE || isDigit(code2) || isOpener(code2) || nameEnd(text, at) > at;
}
function lineEnd(text, at) {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
}
function lineEndBefore(text, at) {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) <= SPACE) end -= 1;
  return end;
}
function indentOf(text, at) {
  const start = lineStart(text, at);
  let end = start;
  while (text.charCodeAt(end) === SPACE || text.charCodeAt(end) === TAB) end += 1;
  return end - start;
}
function isFirstOnLine(text, at) {
  return lineStart(text, at) + indentOf(text, at) === at;
}
function lineStart(text, at) {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

// src/syntax/hcl/parts.ts
var HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
function partEnd(text, start) {
  const code2 = text.charCodeAt(start);
  if (code2 === QUOTE) return stringEnd(text, start);
  if (code2 === HASH) return lineEnd(text, start);
  if (code2 === SLASH) {
    const next = text.charCodeAt(start + 1);
    if (next === SLASH) return lineEnd(text, start);
    if (next === STAR) return blockComment(text, start).end;
  }
  if (code2 === LESS) return heredocEnd(text, start);
  return start + 1;
}
function stringEnd(text, start) {
  const outer = [];
  let braces = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const code2 = text.charCodeAt(at);
    if (code2 === NEWLINE) return at;
    if (code2 === QUOTE) {
      if (braces > 0) {
        outer.push(braces);
        braces = 0;
      } else if (outer.length === 0) return at + 1;
      else braces = outer.pop() ?? 0;
    } else if (code2 === OPEN_BRACE && (braces > 0 || isSequence(text, at))) braces += 1;
    else if (code2 === CLOSE_BRACE && braces > 0) braces -= 1;
    else if (code2 === BACKSLASH && braces === 0) at += 1;
  }
  return text.length;
}
function isSequence(text, brace) {
  const sign = text.charCodeAt(brace - 1);
  return (sign === DOLLAR || sign === PERCENT) && text.charCodeAt(brace - 2) !== sign;
}
function blockComment(text, start) {
  const end = text.indexOf("*/", start + 2);
  return end === -1 ? { end: lineEndBefore(text, beforeTopLevel(text, start)), isClosed: false } : { end: end + 2, isClosed: true };
}
function heredocEnd(text, start) {
  HEREDOC.lastIndex = start;
  const marker = HEREDOC.exec(text)?.[1];
  if (marker === void 0) return start + 1;
  const { lastIndex } = HEREDOC;
  const closed = closingMarker(text, marker, lastIndex);
  if (closed !== void 0) return closed.end;
  const fallback = heredocFallback(text, marker, lastIndex);
  return fallback.end > fallback.start ? fallback.end : Math.max(lastIndex, fallback.end) - 1;
}
function closingMarker(text, marker, from) {
  for (let at = text.indexOf(marker, from); at !== -1; at = text.indexOf(marker, at + 1)) {
    const end = at + marker.length;
    if (isFirstOnLine(text, at) && text.slice(end, lineEnd(text, end)).trim() === "") return { start: at, end };
  }
  return void 0;
}
function heredocFallback(text, marker, from) {
  for (let at = from; at < text.length; at = text.indexOf("\n", at) + 1 || text.length) {
    const first = at + indentOf(text, at);
    const end = first + marker.length;
    if (text.startsWith(marker, first) && nameEnd(text, first) === end) return { start: at, end };
    if (text.charCodeAt(at) === CLOSE_BRACE || isTopLevel(text, at)) return { start: at, end: at };
  }
  return { start: text.length, end: text.length };
}

// src/syntax/hcl/balance.ts
var MOST_OPEN = 50;
var Walk = class {
  text;
  stack = [];
  at;
  #limits;
  /** Of the line at hand: its indentation, and its first character. */
  #indent = 0;
  #first = 0;
  constructor(text, start, limits) {
    this.text = text;
    this.at = start;
    this.#limits = limits;
    this.#enterLine(start - indentBefore(text, start));
  }
  /** Goes on to the next line break or bracket. */
  next() {
    const { text } = this;
    while (this.at < text.length) {
      const code2 = text.charCodeAt(this.at);
      if (code2 === NEWLINE || isOpener(code2) || isCloser(code2)) return code2;
      const { at } = this;
      this.at = partEnd(text, at);
      if (code2 === SLASH || code2 === LESS) {
        const lastBreak = text.lastIndexOf("\n", this.at - 1);
        if (lastBreak > at) this.line(lastBreak + 1);
      }
    }
    return void 0;
  }
  open() {
    this.stack.push({ at: this.at, indent: this.#indent, contentIndent: void 0, dedent: void 0 });
  }
  line(start) {
    this.#enterLine(start);
    const first = this.#first;
    const code2 = this.text.charCodeAt(first);
    if (code2 !== NEWLINE && code2 !== RETURN && code2 !== HASH && code2 !== SLASH) {
      for (let index2 = Math.max(0, this.stack.length - MOST_OPEN); index2 < this.stack.length; index2 += 1) {
        const open = this.stack[index2];
        if (open === void 0) break;
        open.contentIndent ??= this.#indent;
        if (this.#indent <= open.indent) open.dedent ??= first;
      }
    }
    if (this.#limits.size === 0) return;
    const index = this.stack.findIndex((open) => first >= (this.#limits.get(open.at) ?? this.text.length));
    if (index !== -1) this.stack.length = index;
  }
  /** Whether the closing bracket at hand begins its line. */
  get isFirst() {
    return this.at === this.#first;
  }
  /** Whether the closing bracket at hand stands deeper than its opener, whose content is indented. */
  isTooDeep(open) {
    return isIndented(open) && this.#indent > open.indent;
  }
  /** Whether the closing bracket at hand stands less deep than its opener, as if it belonged to a bracket around. */
  isTooShallow(open) {
    return this.isFirst && this.#indent < open.indent && (isIndented(open) || this.stack.slice(-MOST_OPEN).some(({ indent }) => indent === this.#indent));
  }
  #enterLine(start) {
    this.#indent = indentOf(this.text, start);
    this.#first = start + this.#indent;
  }
};
function isIndented({ contentIndent, indent }) {
  return contentIndent !== void 0 && contentIndent > indent;
}
function indentBefore(text, at) {
  let start = at;
  while (start > 0 && (text.charCodeAt(start - 1) === SPACE || text.charCodeAt(start - 1) === TAB)) start -= 1;
  return at - start;
}
function findUnclosed(text, start, limits) {
  const walk = new Walk(text, start, limits);
  for (let code2 = walk.next(); code2 !== void 0; code2 = walk.next()) {
    if (code2 === NEWLINE) {
      walk.line(walk.at + 1);
      if (walk.stack.length > 0 && isTopLevel(text, walk.at + 1)) break;
    } else if (isOpener(code2)) walk.open();
    else {
      const open2 = walk.stack.pop();
      if (open2 === void 0) return void 0;
      const isOther = closerOf(text.charCodeAt(open2.at)) !== code2;
      if (isOther || walk.isTooShallow(open2)) return { opener: open2.at, limit: open2.dedent ?? walk.at };
    }
    walk.at += 1;
  }
  const open = walk.stack.at(-1);
  if (open === void 0) return void 0;
  return { opener: open.at, limit: (isIndented(open) ? open.dedent : void 0) ?? Math.min(walk.at + 1, text.length) };
}
function findExtra(text, start, end) {
  const walk = new Walk(text, start, /* @__PURE__ */ new Map());
  let other;
  for (let code2 = walk.next(); code2 !== void 0 && walk.at < end; code2 = walk.next()) {
    if (code2 === NEWLINE) walk.line(walk.at + 1);
    else if (isOpener(code2)) walk.open();
    else {
      let open = walk.stack.pop();
      while (open !== void 0 && closerOf(text.charCodeAt(open.at)) !== code2) open = walk.stack.pop();
      if (open === void 0) break;
      if (code2 === CLOSE_BRACE && walk.isTooDeep(open)) {
        if (walk.isFirst) return walk.at;
        other ??= walk.at;
      }
    }
    walk.at += 1;
  }
  return other;
}

// src/syntax/hcl/sentences.ts
var TOKEN = /[\p{ID_Start}_][\p{ID_Continue}-]*|\d[\d.]*|"(?:[^"\\\r\n]|\\.)*"?|=>|==|[&|<>!:.]{1,2}|./uy;
var unclosedComment = "this comment is not closed: `*/` is missing";
var tooDeep = "nested too deeply to be read";
var conflict = "a merge conflict is left in the file";
function code(written) {
  return `\`${clip(written)}\``;
}
function placeAt(text, at) {
  TOKEN.lastIndex = at;
  return { start: at, end: TOKEN.test(text) ? Math.min(TOKEN.lastIndex, lineEnd(text, at)) : at };
}
function unexpected(wanted, text, at) {
  const { start, end } = placeAt(text, at);
  const written = text.slice(start, end);
  if (written === "") return `expected ${wanted}, but the ${at >= text.length ? "file" : "line"} ends`;
  if (written === "\r") return `expected ${wanted}, not a carriage return without a line feed`;
  if (/^['‘’“”]/.test(written)) return `expected ${wanted}: a text is written in double quotes`;
  return `expected ${wanted}, not ${/^"./.test(written) ? '`"…"`' : code(written)}`;
}
function afterName(name) {
  return `\`=\` or \`{\` after ${code(name)}`;
}
function unclosed(text, opener, culprit) {
  const sign = text.charAt(opener);
  if (culprit >= text.length) return `this \`${sign}\` is never closed`;
  const { start } = placeAt(text, culprit);
  const end = text.charAt(start) === '"' ? start + 1 : placeAt(text, culprit).end;
  return `this \`${sign}\` is not closed before the ${code(text.slice(start, end))} on line ${lineOf(text, culprit)}`;
}
function closesNothing(closer) {
  return `nothing is open here that this \`${closer}\` could close`;
}
function wrongBracket(right, written) {
  return `\`${String.fromCharCode(right)}\` is expected here, not \`${written}\``;
}
function lineOf(text, offset) {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
var returnInText = "a carriage return without a line feed is not allowed here";
var textOverLines = "a text in double quotes ends with its line: one of several lines is a heredoc";
var unclosedText = 'this text is not closed: a `"` is missing at its end';
function unclosedHeredoc(marker) {
  return `this heredoc is not closed: no line holds \`${clip(marker)}\` alone`;
}
function markerNotAlone(marker) {
  return `to close the heredoc \`${clip(marker)}\` has to stand alone on its line`;
}
function heredocHead(marker) {
  return `a heredoc begins with \`<<${clip(marker)}\`, without blanks or quotes, at the end of its line`;
}
function badEscape(written) {
  return `${code(written)} is no escape: a backslash is written \`\\\\\``;
}
function strayDirective(word, opener) {
  return `no \`%{ ${opener} }\` is open here that this \`%{ ${word} }\` could belong to`;
}
function openDirective(word) {
  return `this \`%{ ${word} }\` is not closed: \`%{ end${word} }\` is missing`;
}
var noValue = "expected a value after `=`";
var forWithoutKey = "a `for` that makes an object needs `key => value`";
var forWithKey = "a `for` that makes a list has no key: `=>` belongs into one in braces";
var groupedTuple = "`...` groups the values of a `for` in braces only";
var quotedName = "the name of an argument is written without quotes";
var braceOnNextLine = "the `{` of a block belongs on the line of its name";
var oneLineBlock = "a block on one line is `{`, one argument and `}`: for more begin a new line after the `{`";
var equalsBeforeBrace = "a block has no `=` before its `{`";
var valueOnNextLine = "a value begins on the line of its `=`";
var indexTwice = "two indexes in a row are written `[0][1]`";
var gap = "a syntax error hides part of it";
function badNumber(written) {
  return `${code(written)} is no number`;
}
function twice(name, firstLine) {
  return `${code(name)} is set on line ${firstLine} already`;
}
function labelWithTemplate(written) {
  return `the label ${code(written)} has to be plain text`;
}
function missingEquals(name) {
  return `a \`=\` is missing after ${code(name)}`;
}
function heredocAtEnd(marker) {
  return `the file has to end with a newline after the \`${clip(marker)}\` of a heredoc`;
}
function missingBrace(type) {
  return `the \`{\` of the block ${code(type)} is missing`;
}

// src/syntax/hcl/draft.ts
var Draft = class {
  attributes = [];
  blocks = [];
  /** Something of it could not be read. */
  isTorn = false;
  /** A block whose content begins on the line of its brace. */
  isOneLine = false;
  #names = /* @__PURE__ */ new Map();
  /** @returns the attribute of that name that came before */
  add(attribute) {
    this.attributes.push(attribute);
    const first = this.#names.get(attribute.name);
    if (first === void 0) this.#names.set(attribute.name, attribute);
    return first;
  }
  /** Forgets all but what came first. */
  cutTo(attributes, blocks) {
    for (const { name } of this.attributes.splice(attributes)) this.#names.delete(name);
    for (const attribute of this.attributes) this.#names.set(attribute.name, attribute);
    this.blocks.length = blocks;
  }
  body(span) {
    return { attributes: this.attributes, blocks: this.blocks, gap: this.isTorn ? gap : void 0, span };
  }
};

// src/syntax/hcl/faults.ts
var MOST = 20;
var HOPELESS = 200;
var Faults = class {
  #text;
  #faults = [];
  #met = 0;
  constructor(text) {
    this.#text = text;
  }
  get count() {
    return this.#faults.length;
  }
  /** How many there were, those that are not told included. */
  get met() {
    return this.#met;
  }
  get isHopeless() {
    return this.#faults.length >= MOST || this.#met >= HOPELESS;
  }
  add(span, what) {
    this.#met += 1;
    if (this.isHopeless || this.#faults.some((fault) => this.#isSameLine(fault.span.start, span.start))) return;
    this.#faults.push({ span, what });
  }
  /** All but the first faults. */
  since(count) {
    return this.#faults.slice(count);
  }
  /** Forgets all but the first faults, to read a part anew. */
  cutTo(count) {
    this.#faults = this.#faults.slice(0, count);
    this.#met = count;
  }
  /** In the order they stand. */
  list() {
    return this.#faults.sort((a, b) => a.span.start - b.span.start);
  }
  #isSameLine(one, other) {
    const lineEnd2 = this.#text.indexOf("\n", Math.min(one, other));
    return lineEnd2 === -1 || lineEnd2 >= Math.max(one, other);
  }
};

// src/syntax/hcl/skip.ts
function resumePoint(text, from, options) {
  const closers = [];
  let firstLine;
  for (let at = from; at < text.length; at = partEnd(text, at)) {
    const code2 = text.charCodeAt(at);
    if (isOpener(code2)) {
      if (!options.unclosed.has(at)) closers.push(closerOf(code2));
    } else if (isCloser(code2)) {
      const index = closers.lastIndexOf(code2);
      if (index === -1) return firstLine ?? at;
      closers.length = index;
    } else if (code2 === NEWLINE) {
      if (closers.length === 0) return at;
      firstLine ??= at;
      if (isTopLevel(text, at + 1)) return firstLine;
    } else if (code2 === COMMA && options.stopsAtComma && closers.length === 0) return at;
    if (closers.length === 0) firstLine = void 0;
  }
  return firstLine ?? text.length;
}
function sequenceEnd(text, from, isQuoted) {
  const limit = lineEnd(text, from);
  let depth = 0;
  for (let at = from; at < limit; at = partEnd(text, at)) {
    const code2 = text.charCodeAt(at);
    if (code2 === OPEN_BRACE) depth += 1;
    else if (code2 === CLOSE_BRACE) {
      if (depth === 0) return { end: at + 1, isSure: true };
      depth -= 1;
    }
  }
  const quote = isQuoted ? text.indexOf('"', from) : -1;
  return quote === -1 || quote > limit ? { end: limit, isSure: !isQuoted } : { end: quote, isSure: true };
}
var MOST_LINES = 200;
var LAST_LINE = /^(?:[^"\\]|\\.)*"(?=[\s,)\]}{]*$)/;
var ITEM = /"|^\s*(?:\}|[\w-]+[ \t]*=[ \t]*[^\s=>]|[\w-]+[ \t]*\{)/;
function quoteBelow(text, from) {
  let at = text.indexOf("\n", from) + 1;
  for (let left = MOST_LINES; at > 0 && left > 0; left -= 1) {
    const line = text.slice(at, lineEnd(text, at));
    const last = LAST_LINE.exec(line);
    if (last !== null) return at + last[0].length - 1;
    if (ITEM.test(line)) return void 0;
    at = text.indexOf("\n", at) + 1;
  }
  return void 0;
}
var FARTHEST = 5e4;
function isClosedNeatly(text, opener, linesTell) {
  const closers = [];
  const end = Math.min(text.length, opener + FARTHEST);
  for (let at = opener; at < end; at = partEnd(text, at)) {
    const code2 = text.charCodeAt(at);
    if (isOpener(code2)) closers.push(closerOf(code2));
    else if (isCloser(code2) && closers.pop() !== code2) return false;
    if (closers.length === 0)
      return at < lineEnd(text, opener) || linesTell && isFirstOnLine(text, at) && indentOf(text, at) === indentOf(text, opener);
  }
  return false;
}
function contentEnd(text, from, indent) {
  let depth = 0;
  let end = from;
  for (let at = from; at < text.length; at = partEnd(text, at)) {
    const code2 = text.charCodeAt(at);
    if (isOpener(code2)) depth += 1;
    else if (isCloser(code2)) {
      if (depth === 0) return end > from && isFirstOnLine(text, at) && indentOf(text, at) === indent ? at + 1 : end;
      depth -= 1;
    } else if (code2 === NEWLINE && depth === 0) {
      const first = at + 1 + indentOf(text, at + 1);
      const isBlank = lineEnd(text, first) === first;
      if (!isBlank && first - at - 1 <= indent && !isCloser(text.charCodeAt(first))) return at;
      end = at;
    }
  }
  return end;
}

// src/syntax/hcl/scanner.ts
var DEEPEST = 200;
var ANY_LINES = { opener: -1, closer: 0, linesMatter: false, outer: void 0 };
var Scanner = class {
  comments = [];
  faults;
  text;
  at;
  /** What the reader is in. */
  scope = { opener: -1, closer: 0, linesMatter: true, outer: void 0 };
  /** True from a fault until the reader has found its way back; what looks wrong meanwhile is a mere consequence. */
  isLost = false;
  depth = 0;
  /** Where the blanks before this place begin. */
  blankStart = 0;
  /** The outermost bracket that was open when the text ended; undefined as long as it has not. */
  openAtEnd;
  /** Brackets whose partner is missing, and where they are to close. */
  limits = /* @__PURE__ */ new Map();
  /** Comments and heredocs without an end: they may have swallowed anything. */
  swallowers = [];
  /** Texts without an end: they may have swallowed the brackets of their line. */
  blinds = [];
  constructor(text) {
    this.text = text;
    this.faults = new Faults(text);
    this.at = text.charCodeAt(0) === BOM ? 1 : 0;
  }
  /** Passes blanks and comments, and line ends too where they mean nothing. */
  space() {
    const { text } = this;
    const { linesMatter } = this.scope;
    let { at } = this;
    for (; ; ) {
      const code2 = text.charCodeAt(at);
      if (code2 === SPACE || code2 === TAB) at += 1;
      else if (code2 === NEWLINE) {
        if (linesMatter) break;
        at += 1;
      } else if (code2 === RETURN && text.charCodeAt(at + 1) === NEWLINE) {
        if (linesMatter) break;
        at += 2;
      } else if (code2 === HASH || code2 === SLASH) {
        const end = this.#comment(at);
        if (end === at) break;
        at = end;
      } else break;
    }
    if (at > this.at) this.blankStart = this.at;
    this.at = at;
  }
  /** Like {@link space}, where line ends mean nothing for once. */
  spaceAndLines() {
    const { scope } = this;
    this.scope = ANY_LINES;
    this.space();
    this.scope = scope;
  }
  #comment(start) {
    const { text } = this;
    const next = text.charCodeAt(start + 1);
    let end = start;
    if (text.charCodeAt(start) === HASH || next === SLASH) end = lineEnd(text, start);
    else if (next === STAR) {
      const comment = blockComment(text, start);
      if (!comment.isClosed) {
        this.fault({ start, end: start + 2 }, unclosedComment);
        this.swallowers.push(start);
      }
      ({ end } = comment);
    }
    if (end > start && start >= (this.comments.at(-1)?.end ?? 0)) this.comments.push({ start, end });
    return end;
  }
  /** Goes into a bracket; whoever does so leaves by setting `scope` back. */
  enter(opener, closer, linesMatter) {
    this.scope = { opener, closer, linesMatter, outer: this.scope };
  }
  peek() {
    return this.text.charCodeAt(this.at);
  }
  get isAtEnd() {
    return this.at >= this.text.length;
  }
  isLineEnd() {
    const code2 = this.text.charCodeAt(this.at);
    return code2 === NEWLINE || code2 === RETURN && this.text.charCodeAt(this.at + 1) === NEWLINE || this.at >= this.text.length;
  }
  /** The end of what stands before this place, blanks and line breaks left out. */
  get endBefore() {
    return Math.max(lineEndBefore(this.text, this.at), Math.min(this.blankStart, this.at));
  }
  /** A fault after which the reader does not know where it is. */
  fault(span, what) {
    if (!this.isLost) this.note(span, what);
    this.isLost = true;
  }
  /** The text ends in brackets: which of them is to blame shows when the whole block is looked at. */
  ends(opener) {
    this.openAtEnd = opener;
    this.blankStart = this.at;
    this.isLost = true;
  }
  /** A fault that leaves no doubt how to go on. */
  note(span, what) {
    if (!this.isLost) this.faults.add(span, what);
  }
  /** Passes what cannot be read, up to a line end, a closing bracket or, if asked for, a comma of the list at hand. */
  skip(stopsAtComma) {
    this.at = resumePoint(this.text, this.at, { stopsAtComma, unclosed: this.limits });
  }
  /** The fault that something else is expected here. */
  unexpected(wanted) {
    if (this.peek() === QUOTE) this.blinds.push(this.at);
    if (!this.isLost) this.fault(placeAt(this.text, this.at), unexpected(wanted, this.text, this.at));
  }
  /** After a fault in an item of a list: goes on with the next item, if what is around does not end first. */
  nextItem() {
    this.skip(true);
    const code2 = this.peek();
    if (this.isAtEnd || isCloser(code2) && code2 !== this.scope.closer) return;
    this.isLost = false;
    if (code2 === COMMA) this.at += 1;
  }
};

// src/syntax/hcl/directives.ts
function arrange(pieces, report) {
  const tree = new Arrangement(report);
  for (const piece of pieces) {
    if (piece.kind === "directive") tree.apply(piece);
    else tree.here.push(piece);
  }
  return tree.finish(pieces.at(-1)?.span.end ?? 0);
}
var Arrangement = class {
  #report;
  #top = [];
  #stack = [];
  /** How many directives are open that are too deep to be kept. */
  #tooDeep = 0;
  constructor(report) {
    this.#report = report;
  }
  /** The parts that are being gathered. */
  get here() {
    const open = this.#stack.at(-1);
    return open?.otherwise ?? open?.parts ?? this.#top;
  }
  apply({ content, span }) {
    if (content.word === "if" || content.word === "for") this.#open(content, span);
    else if (this.#tooDeep > 0) this.#tooDeep -= content.word === "else" ? 0 : 1;
    else if (content.word === "else") this.#else(span);
    else this.#close(content.word, span);
  }
  /** Closes what is open at the end of the template. */
  finish(end) {
    for (let open = this.#stack.pop(); open !== void 0; open = this.#stack.pop()) {
      this.#report(open.span, openDirective(open.content.word));
      this.here.push(partOf(open, end));
    }
    return this.#top;
  }
  #open(content, span) {
    if (this.#stack.length < DEEPEST) this.#stack.push({ content, span, parts: [], otherwise: void 0 });
    else {
      if (this.#tooDeep === 0) this.#report(span, tooDeep);
      this.#tooDeep += 1;
    }
  }
  #else(span) {
    const open = this.#stack.at(-1);
    if (open?.content.word === "if" && open.otherwise === void 0) open.otherwise = [];
    else this.#report(span, strayDirective("else", "if"));
  }
  #close(word, span) {
    const opener = word === "endif" ? "if" : "for";
    const open = this.#stack.at(-1)?.content.word === opener ? this.#stack.pop() : void 0;
    if (open === void 0) this.#report(span, strayDirective(word, opener));
    else this.here.push(partOf(open, span.end));
  }
};
function partOf({ content, span: { start }, parts, otherwise }, end) {
  const span = { start, end };
  return content.word === "if" ? (
    // oxlint-disable-next-line unicorn/no-thenable -- nobody awaits a tree
    { kind: "if", condition: content.condition, then: parts, otherwise: otherwise ?? [], span }
  ) : { kind: "for-directive", ...content.head, body: parts, span };
}

// src/syntax/hcl/pieces.ts
var Pieces = class {
  all = [];
  #text;
  /** Where the literal at hand, and the one before, begin among the pieces. */
  #literal = 0;
  #previous = 0;
  #isTrimmed = false;
  constructor(text) {
    this.#text = text;
  }
  /** A stretch that stands for itself. */
  addText(start, end) {
    if (end > start)
      this.all.push({ kind: "text", text: this.#text.slice(start, end), isExact: true, span: { start, end } });
  }
  addEscape(start, end, text) {
    this.all.push({ kind: "text", text, isExact: false, span: { start, end } });
  }
  endLiteral() {
    if (this.all.length === this.#literal) return;
    if (this.#isTrimmed) this.#trimStart();
    this.#isTrimmed = false;
    this.#previous = this.#literal;
    this.#literal = this.all.length;
  }
  /** White space before what comes next is taken away. */
  trimBefore() {
    for (let run = this.all.at(-1); run?.kind === "text" && this.all.length > this.#previous; run = this.all.at(-1)) {
      this.all.pop();
      const kept = run.text.trimEnd();
      if (kept === "") continue;
      const end = run.isExact ? run.span.start + kept.length : run.span.end;
      this.all.push({ ...run, text: kept, span: { start: run.span.start, end } });
      break;
    }
    this.#literal = this.all.length;
  }
  addSequence(piece, trimsAfter) {
    this.all.push(piece);
    this.#isTrimmed = trimsAfter;
    this.#literal = this.all.length;
  }
  #trimStart() {
    const index = this.#literal;
    for (let run = this.all[index]; run?.kind === "text"; run = this.all[index]) {
      const kept = run.text.trimStart();
      const start = run.isExact ? run.span.end - kept.length : run.span.start;
      if (kept === "") this.all.splice(index, 1);
      else {
        this.all[index] = { ...run, text: kept, span: { start, end: run.span.end } };
        return;
      }
    }
  }
};
function dedent(pieces) {
  const firsts = [];
  let least = Number.POSITIVE_INFINITY;
  let isLineStart = true;
  pieces.forEach((piece, index) => {
    const isBlank = piece.kind === "text" && piece.text.endsWith("\n") && piece.text.trim() === "";
    if (isLineStart && !isBlank) {
      least = Math.min(least, piece.kind === "text" ? piece.text.length - piece.text.trimStart().length : 0);
      firsts.push(index);
    }
    isLineStart = piece.kind === "text" && piece.text.endsWith("\n");
  });
  if (least === 0) return;
  for (const index of firsts) {
    const run = pieces[index];
    if (run?.kind !== "text") continue;
    const start = run.isExact ? run.span.start + least : run.span.start;
    pieces[index] = { ...run, text: run.text.slice(least), span: { start, end: run.span.end } };
  }
}
function joinRuns(pieces, text) {
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === "text" && piece.isExact && last?.kind === "text" && last.isExact && last.span.end === piece.span.start) {
      const span = { start: last.span.start, end: piece.span.end };
      joined[joined.length - 1] = { kind: "text", text: text.slice(span.start, span.end), isExact: true, span };
    } else joined.push(piece);
  }
  return joined;
}

// src/syntax/hcl/sequences.ts
var SequenceReader = class extends Scanner {
  /**
   * Reads `${ … }` or `%{ … }`.
   *
   * @returns its end
   */
  sequence(pieces, isQuoted) {
    const { text, at: start, scope } = this;
    const isDirective = this.peek() === PERCENT;
    this.at += 2;
    pieces.endLiteral();
    if (this.peek() === TILDE) {
      this.at += 1;
      pieces.trimBefore();
    }
    this.enter(start, CLOSE_BRACE, false);
    this.space();
    const content = isDirective ? this.#directive() : this.expression();
    this.space();
    const trimsAfter = this.peek() === TILDE && text.charCodeAt(this.at + 1) === CLOSE_BRACE;
    if (trimsAfter) this.at += 1;
    if (this.peek() === CLOSE_BRACE) {
      this.at += 1;
      this.isLost = false;
    } else {
      if ("span" in content && text.slice(content.span.end, this.at).includes("\n")) this.at = content.span.end;
      this.unexpected(`\`}\` at the end of the \`${isDirective ? "%" : "$"}{\``);
      const found = sequenceEnd(text, this.at, isQuoted);
      this.at = found.end;
      if (found.isSure) this.isLost = false;
    }
    this.scope = scope;
    const span = { start, end: this.at };
    if ("word" in content) pieces.addSequence({ kind: "directive", content, span }, trimsAfter);
    else pieces.addSequence({ kind: "interpolation", value: content, span }, trimsAfter);
    return this.at;
  }
  #directive() {
    const { at: start } = this;
    const end = nameEnd(this.text, start);
    const word = this.text.slice(start, end);
    switch (word) {
      case "if":
        this.at = end;
        this.space();
        return { word, condition: this.expression() };
      case "for":
        this.at = end;
        this.space();
        return { word, head: this.forHead() };
      case "else":
      case "endif":
      case "endfor":
        this.at = end;
        return { word };
      default:
        this.unexpected("`if`, `else`, `endif`, `for` or `endfor`");
        return { kind: "broken", span: { start, end: start } };
    }
  }
  /** `key, value in collection` */
  forHead() {
    let keyName;
    let valueName = this.#forName();
    this.space();
    if (this.peek() === COMMA) {
      this.at += 1;
      this.space();
      keyName = valueName;
      valueName = this.#forName();
      this.space();
    }
    if (!this.takeWord("in")) this.unexpected("`in`");
    this.space();
    return { keyName, valueName, in: this.expression() };
  }
  #forName() {
    const { at } = this;
    this.at = nameEnd(this.text, at);
    if (this.at === at) this.unexpected("a name");
    return this.text.slice(at, this.at);
  }
  /** Passes a word if it stands here. */
  takeWord(word) {
    const end = nameEnd(this.text, this.at);
    if (end - this.at !== word.length || !this.text.startsWith(word, this.at)) return false;
    this.at = end;
    return true;
  }
};

// src/syntax/hcl/templates.ts
var ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))/y;
var CONTROLS = { n: "\n", r: "\r", t: "	" };
var HEREDOC2 = /<<(-?)([ \t]*["']?)([\p{ID_Start}_][\p{ID_Continue}-]*)(["']?[ \t]*)(?:\r?\n|$)/uy;
var TemplateReader = class extends SequenceReader {
  /** A text in double quotes, which ends with its line at the latest. */
  quoted() {
    const { text, at: start } = this;
    let at = start + 1;
    let code2 = text.charCodeAt(at);
    while (code2 >= SPACE && code2 !== QUOTE && code2 !== DOLLAR && code2 !== PERCENT && code2 !== BACKSLASH)
      code2 = text.charCodeAt(at += 1);
    if (code2 === QUOTE) {
      this.at = at + 1;
      const run = {
        kind: "text",
        text: text.slice(start + 1, at),
        isExact: true,
        span: { start: start + 1, end: at }
      };
      return { kind: "template", parts: [run], isHeredoc: false, span: { start, end: at + 1 } };
    }
    this.at = start + 1;
    const pieces = new Pieces(text);
    this.#pieces(pieces, "quoted");
    const isClosed = this.peek() === QUOTE || this.#goesOn(pieces, start);
    if (isClosed) this.at += 1;
    const parts = this.#parts(pieces, start + 1);
    if (!isClosed) {
      this.blinds.push(start);
      this.blankStart = this.at;
      this.fault({ start, end: this.at }, unclosedText);
    }
    return { kind: "template", parts, isHeredoc: false, span: { start, end: this.at } };
  }
  /** A text that is written over lines as if it were a heredoc: goes to its closing quote. */
  #goesOn(pieces, start) {
    const { at } = this;
    const quote = this.isLost ? void 0 : quoteBelow(this.text, at);
    if (quote === void 0) return false;
    this.note({ start, end: at }, textOverLines);
    pieces.addText(at, quote);
    this.at = quote;
    return true;
  }
  /** The heredoc that begins here; undefined where `<<` does not begin one. */
  heredoc() {
    const { text, at: start } = this;
    HEREDOC2.lastIndex = start;
    const [head, isIndented2, before, marker = "", after] = HEREDOC2.exec(text) ?? [];
    if (head === void 0 || this.faults.isHopeless) return void 0;
    const header = { start, end: start + head.trimEnd().length };
    if (before !== "" || after !== "") this.note(header, heredocHead(marker));
    const content = start + head.length;
    const close = closingMarker(text, marker, content);
    const limit = close === void 0 ? heredocFallback(text, marker, content) : { start: text.length, end: text.length };
    if (limit.end > limit.start)
      this.note({ start: limit.end - marker.length, end: limit.end }, markerNotAlone(marker));
    else if (close === void 0) {
      this.fault(header, unclosedHeredoc(marker));
      this.swallowers.push(start);
    } else if (close.end >= text.trimEnd().length && !text.endsWith("\n")) this.note(close, heredocAtEnd(marker));
    const pieces = new Pieces(text);
    this.at = content;
    const end = this.#lines(pieces, marker, limit);
    if (isIndented2 === "-") dedent(pieces.all);
    const parts = this.#parts(pieces, content, isIndented2 !== "-");
    this.at = end;
    this.blankStart = end;
    return { kind: "template", parts, isHeredoc: true, span: { start, end } };
  }
  /**
   * Reads the lines of a heredoc.
   *
   * @returns the end of its closing marker
   */
  #lines(pieces, marker, limit) {
    const { text } = this;
    while (this.at < limit.start) {
      let first = this.at;
      while (text.charCodeAt(first) === SPACE || text.charCodeAt(first) === TAB) first += 1;
      const end = first + marker.length;
      if (text.startsWith(marker, first) && text.slice(end, lineEnd(text, end)).trim() === "") return end;
      this.#pieces(pieces, "heredoc");
    }
    return Math.max(this.at, limit.end);
  }
  /** All the text as a template. */
  templateFile() {
    const pieces = new Pieces(this.text);
    const start = this.at;
    while (!this.isAtEnd) this.#pieces(pieces, "file");
    return this.#parts(pieces, start, true);
  }
  #parts(pieces, start, joins = false) {
    const all = joins ? joinRuns(pieces.all, this.text) : pieces.all;
    if (all.length === 0) return [{ kind: "text", text: "", isExact: true, span: { start, end: start } }];
    if (!all.some(({ kind }) => kind === "directive")) return all;
    return arrange(all, (span, what) => this.note(span, what));
  }
  /** Reads a line up to the closing quote, and outside of quotes with the line break. */
  #pieces(pieces, mode) {
    const { text } = this;
    let from = this.at;
    let { at } = this;
    for (; at < text.length; at += 1) {
      const code2 = text.charCodeAt(at);
      if (code2 === NEWLINE) break;
      if (code2 === QUOTE && mode === "quoted") break;
      if (code2 === RETURN && mode !== "file" && text.charCodeAt(at + 1) !== NEWLINE)
        this.note({ start: at, end: at + 1 }, returnInText);
      if (code2 === BACKSLASH && mode === "quoted") {
        pieces.addText(from, at);
        from = this.#escape(pieces, at);
      } else if (code2 === DOLLAR || code2 === PERCENT) {
        const next = text.charCodeAt(at + 1);
        if (next === OPEN_BRACE) {
          pieces.addText(from, at);
          this.at = at;
          from = this.sequence(pieces, mode === "quoted");
        } else if (next === code2 && text.charCodeAt(at + 2) === OPEN_BRACE) {
          pieces.addText(from, at);
          from = at + 3;
          pieces.addEscape(at, from, text.slice(at + 1, from));
        }
      }
      if (from > at) at = from - 1;
    }
    if (mode !== "quoted" && at < text.length) at += 1;
    if (mode === "quoted" && text.charCodeAt(at) === NEWLINE && text.charCodeAt(at - 1) === RETURN && at > from)
      at -= 1;
    pieces.addText(from, at);
    pieces.endLiteral();
    this.at = at;
  }
  /** @returns the end of the escape */
  #escape(pieces, start) {
    ESCAPE.lastIndex = start;
    const [, four, eight, letter = ""] = ESCAPE.exec(this.text) ?? [];
    const point = Number.parseInt(four ?? eight ?? "0", 16);
    if (point > 1114111 || point === 0 && letter === "" && four === void 0 && eight === void 0) {
      const end = Math.min(start + 2, lineEnd(this.text, start));
      this.note({ start, end }, badEscape(this.text.slice(start, end)));
      pieces.addText(start, end);
      return end;
    }
    const decoded = letter === "" ? String.fromCodePoint(point) : CONTROLS[letter] ?? letter;
    pieces.addEscape(start, ESCAPE.lastIndex, decoded);
    return ESCAPE.lastIndex;
  }
};

// src/syntax/hcl/containers.ts
var ContainerReader = class extends TemplateReader {
  /** Items with commas between them, up to and with the closing bracket. */
  list() {
    const { closer } = this.scope;
    const items = [];
    let expandsLast = false;
    for (; ; ) {
      this.space();
      if (this.isClosed()) break;
      items.push(this.expression());
      this.space();
      if (closer === CLOSE_PAREN && !expandsLast && this.text.startsWith("...", this.at)) {
        this.at += 3;
        expandsLast = true;
        this.space();
        if (this.peek() !== closer) this.unexpected("`)` after `...`");
      }
      if (!this.#endItem(items)) break;
    }
    return { items, expandsLast };
  }
  /** @returns false where the list ends here for want of a bracket */
  #endItem(items) {
    const { opener, closer } = this.scope;
    const code2 = this.peek();
    if (isCloser(code2) || this.isAtEnd) return true;
    if (code2 === COMMA && !this.isLost) {
      this.at += 1;
      return true;
    }
    const line = this.strayItemLine(opener, false);
    if (line !== void 0) return this.cutBefore(line, items);
    const isNext = isValueStart(this.text, this.at) && (!this.isLost || isFirstOnLine(this.text, this.at));
    this.unexpected(`a comma or \`${String.fromCharCode(closer)}\``);
    if (isNext) this.isLost = false;
    else this.nextItem();
    return true;
  }
  /** The start of the line at hand, where an argument or a block seems to begin after `opener`: a bracket is missing before it. */
  strayItemLine(opener, blocksOnly) {
    const { text } = this;
    const lineStart2 = text.lastIndexOf("\n", this.at - 1) + 1;
    const start = lineStart2 + indentOf(text, lineStart2);
    return start > opener && start <= this.at && looksLikeItem(text, start, blocksOnly) ? start : void 0;
  }
  /** Ends a container for which no closing bracket comes before the line of an argument or block. */
  cutBefore(line, items) {
    const { opener } = this.scope;
    const end = lineEndBefore(this.text, line);
    this.note({ start: opener, end: opener + 1 }, unclosed(this.text, opener, line));
    for (let last = items.at(-1); last !== void 0 && last.span.end > end; last = items.at(-1)) items.pop();
    this.isLost = false;
    this.at = end;
    return false;
  }
  /** Passes the closing bracket; true also where it is missing and the container ends all the same. */
  isClosed() {
    const { opener, closer } = this.scope;
    const code2 = this.peek();
    if (this.faults.isHopeless) this.at = this.text.length;
    else if (code2 === closer && !this.isPastLimit(opener)) {
      this.at += 1;
      this.isLost = false;
      return true;
    }
    if (this.isAtEnd) this.ends(opener);
    else if (this.isPastLimit(opener)) this.at = this.endBefore;
    else return isCloser(code2) && this.#wrongCloser(code2);
    return true;
  }
  /**
   * A closing bracket of another kind: it closes what is around, or is a slip of the pen, or just too many.
   *
   * @returns whether the container ends with it
   */
  #wrongCloser(code2) {
    const { opener, closer, outer } = this.scope;
    const isUnclosed = code2 === outer?.closer && !this.#isSlip(this.scope);
    const isExtra = !isUnclosed && this.#nextCloser() === closer;
    if (isUnclosed) {
      this.note({ start: opener, end: opener + 1 }, unclosed(this.text, opener, this.at));
      this.at = this.endBefore;
    } else {
      const written = this.text.charAt(this.at);
      const what = isExtra ? closesNothing(written) : wrongBracket(closer, written);
      this.note({ start: this.at, end: this.at + 1 }, what);
      this.at += 1;
      if (isExtra) this.space();
    }
    this.isLost = isExtra;
    return !isExtra;
  }
  /** The next closing bracket on the line that belongs to none opened after this place. */
  #nextCloser() {
    const { text, at } = this;
    const next = resumePoint(text, at + 1, { stopsAtComma: false, unclosed: this.limits });
    return next < lineEnd(text, at) ? text.charCodeAt(next) : void 0;
  }
  /** Whether a bracket was to close before this place. */
  isPastLimit(opener) {
    return this.limits.size > 0 && this.at >= (this.limits.get(opener) ?? this.text.length);
  }
  /** Whether a bracket stands where one of the other kind should, and what is around has one of its own after that. */
  #isSlip({ opener, outer }) {
    const { text, at } = this;
    const isSameLine = lineEnd(text, opener) > at;
    if (!isSameLine && !(isFirstOnLine(text, at) && indentOf(text, at) === indentOf(text, opener))) return false;
    const isOuterAlike = outer !== void 0 && lineEnd(text, outer.opener) >= (isSameLine ? at : opener);
    return !isOuterAlike || this.#nextCloser() === outer.closer;
  }
  /**
   * After the one thing that brackets hold: the closing bracket, found over what cannot be read if need be.
   *
   * @returns false where the brackets end before what was read in them
   */
  close() {
    this.space();
    const { opener, closer } = this.scope;
    const isEnd = isCloser(this.peek()) || this.isAtEnd;
    const line = isEnd ? void 0 : this.strayItemLine(opener, false);
    if (line !== void 0) return this.cutBefore(line, []);
    if (!isEnd) {
      this.unexpected(`\`${String.fromCharCode(closer)}\``);
      this.#skipToCloser();
    }
    if (isCloser(this.peek()) || this.isAtEnd) this.isClosed();
    return true;
  }
  #skipToCloser() {
    const { text } = this;
    for (; ; ) {
      this.skip(false);
      if (this.peek() !== NEWLINE) return;
      if (looksLikeItem(text, this.at + 1 + indentOf(text, this.at + 1), false)) return;
      this.at += 1;
    }
  }
};

// src/syntax/hcl/collections.ts
var CollectionReader = class extends ContainerReader {
  tuple() {
    const { at: start, scope } = this;
    this.enter(start, CLOSE_BRACKET, false);
    this.at += 1;
    this.space();
    if (this.#isFor()) return this.#for(scope);
    const { items } = this.list();
    this.scope = scope;
    return { kind: "tuple", items, span: { start, end: this.at } };
  }
  object() {
    const { at: start, scope } = this;
    this.enter(start, CLOSE_BRACE, true);
    this.at += 1;
    this.spaceAndLines();
    if (this.#isFor()) {
      this.scope = scope;
      this.enter(start, CLOSE_BRACE, false);
      return this.#for(scope);
    }
    const items = [];
    for (; ; ) {
      this.spaceAndLines();
      if (this.isClosed()) break;
      const member = this.#member(start);
      if (member !== void 0) items.push(member);
      if (!this.#endMember(items, start)) break;
    }
    this.scope = scope;
    return { kind: "object", items, span: { start, end: this.at } };
  }
  /** @returns undefined where a block of the body around begins */
  #member(opener) {
    const key = this.#bareKey() ?? bareKeyOf(this.expression(), this.text);
    this.space();
    const code2 = this.peek();
    const isArrow = code2 === EQUALS && this.text.charCodeAt(this.at + 1) === GREATER;
    const isMissing = code2 !== EQUALS && code2 !== COLON;
    if (isMissing && this.#strayBlock(opener) !== void 0) return void 0;
    if (isArrow || isMissing) this.unexpected("`=` after the name");
    if (isMissing) {
      const value2 = { kind: "broken", span: { start: key.span.end, end: key.span.end } };
      return { key, value: value2, span: key.span };
    }
    this.at += isArrow ? 2 : 1;
    const value = this.value(this.at);
    return { key, value, span: { start: key.span.start, end: value.span.end } };
  }
  /** What follows the `=` that ends at `start`, on its line. */
  value(start) {
    this.space();
    if (!this.isLineEnd()) return this.expression();
    this.fault({ start: start - 1, end: start }, noValue);
    return { kind: "broken", span: { start, end: start } };
  }
  /** The usual key: a name right before `=` or `:`. */
  #bareKey() {
    const { text, at: start } = this;
    const end = nameEnd(text, start);
    if (end === start) return void 0;
    let next = end;
    while (text.charCodeAt(next) === SPACE) next += 1;
    const code2 = text.charCodeAt(next);
    if (code2 !== EQUALS && code2 !== COLON) return void 0;
    const after = text.charCodeAt(next + 1);
    if (after === EQUALS || after === COLON) return void 0;
    this.at = next;
    return bareKey(text, start, end);
  }
  /** @returns false where the object ends here for want of a bracket */
  #endMember(items, opener) {
    this.space();
    const code2 = this.peek();
    if (isCloser(code2)) return true;
    if (!this.isLost && (code2 === COMMA || this.isLineEnd())) {
      if (code2 === COMMA) this.at += 1;
      return true;
    }
    const block = this.#strayBlock(opener);
    if (block !== void 0) {
      const indent = indentOf(this.text, opener);
      const first = items.find(
        ({ span }) => isFirstOnLine(this.text, span.start) && indentOf(this.text, span.start) <= indent
      );
      return this.cutBefore(first?.span.start ?? block, items);
    }
    const isForgotten = !this.isLost && (code2 === QUOTE || looksLikeItem(this.text, this.at, false));
    this.unexpected("a comma or a newline after the value");
    if (isForgotten) this.isLost = false;
    else this.nextItem();
    return true;
  }
  /** The line at hand, if it begins a block that is indented no deeper than the object: the object should have ended before. */
  #strayBlock(opener) {
    const line = this.strayItemLine(opener, true);
    return line !== void 0 && indentOf(this.text, line) <= indentOf(this.text, opener) ? line : void 0;
  }
  #isFor() {
    return this.text.startsWith("for", this.at) && nameEnd(this.text, this.at) === this.at + 3;
  }
  /** Reads a `for` from that word on, and leaves its bracket for the scope around. */
  #for(around) {
    const { opener: start, closer } = this.scope;
    this.at += 3;
    this.space();
    const head = this.forHead();
    this.space();
    if (!this.#sign(":")) this.unexpected("`:` after the collection");
    let key;
    let value = this.expression();
    this.space();
    if (this.#sign("=>")) {
      key = value;
      value = this.expression();
      this.space();
    }
    const isGrouped = this.#sign("...");
    const condition = this.#condition();
    this.#judgeFor({ start, end: start + 3 }, closer === CLOSE_BRACE, { hasKey: key !== void 0, isGrouped });
    const isWhole = this.close();
    this.scope = around;
    if (!isWhole) return { kind: "broken", span: { start, end: this.at } };
    return { kind: "for", ...head, key, value, isGrouped, condition, span: { start, end: this.at } };
  }
  #condition() {
    if (!this.takeWord("if")) return void 0;
    this.space();
    return this.expression();
  }
  #judgeFor(span, isObject, has) {
    if (isObject && !has.hasKey) this.note(span, forWithoutKey);
    else if (!isObject && has.hasKey) this.note(span, forWithKey);
    else if (!isObject && has.isGrouped) this.note(span, groupedTuple);
  }
  /** Passes a sign and the blanks after it, if it stands here. */
  #sign(sign) {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    this.space();
    return true;
  }
};
function bareKey(text, start, end) {
  const span = { start, end };
  const run = { kind: "text", text: text.slice(start, end), isExact: true, span };
  return { kind: "template", parts: [run], isHeredoc: false, span };
}
function bareKeyOf(key, text) {
  const isName = key.kind === "variable" || key.kind === "literal" && typeof key.value !== "number";
  return isName ? bareKey(text, key.span.start, key.span.end) : key;
}

// src/syntax/hcl/terms.ts
var NUMBER = /\d[\d.]*(?:[eE][+-]?\d[\d.]*)*/y;
var TermReader = class extends CollectionReader {
  /** How deep the tree of what was read last is. */
  height = 0;
  /** One value with the steps after it; `code` is its first character. */
  term(code2) {
    return this.#steps(this.#atom(code2));
  }
  #atom(code2) {
    if (code2 === QUOTE) return this.quoted();
    if (code2 === OPEN_BRACE) return this.object();
    if (code2 === OPEN_BRACKET) return this.tuple();
    if (code2 === OPEN_PAREN) return this.#parenthesized();
    if (isDigit(code2)) return this.#number();
    const { at: start } = this;
    const end = nameEnd(this.text, start);
    if (end > start) return this.#named(start, end);
    const heredoc = code2 === LESS ? this.heredoc() : void 0;
    if (heredoc !== void 0) return heredoc;
    const place = this.endBefore;
    const { opener } = this.scope;
    if (isCloser(code2) && code2 !== this.scope.closer && place === opener + 1)
      this.fault({ start: opener, end: place }, unclosed(this.text, opener, start));
    else this.unexpected("a value");
    return { kind: "broken", span: { start: place, end: place } };
  }
  #number() {
    const { at: start } = this;
    NUMBER.lastIndex = start;
    const written = (NUMBER.exec(this.text)?.[0] ?? "").replace(/\.+$/, "");
    this.at += written.length;
    const value = Number(written);
    const span = { start, end: this.at };
    if (Number.isNaN(value)) {
      this.note(span, badNumber(written));
      return { kind: "broken", span };
    }
    return { kind: "literal", value, span };
  }
  #parenthesized() {
    const { at: start, scope } = this;
    this.enter(start, CLOSE_PAREN, false);
    this.at += 1;
    this.space();
    const of = this.expression();
    const isWhole = this.close();
    this.scope = scope;
    if (!isWhole) return { kind: "broken", span: { start, end: this.at } };
    return { kind: "parenthesized", of, span: { start, end: this.at } };
  }
  /** A reference, a call, or one of the words that are values. */
  #named(start, nameEnd2) {
    const { text } = this;
    this.at = nameEnd2;
    const code2 = text.charCodeAt(nameEnd2);
    if (code2 === DOT) return { kind: "variable", name: text.slice(start, nameEnd2), span: { start, end: nameEnd2 } };
    if (code2 !== OPEN_PAREN) this.space();
    let end = nameEnd2;
    while (this.peek() === COLON && text.charCodeAt(this.at + 1) === COLON) {
      end = this.at + 2;
      this.at = end;
      this.space();
      const next = nameEnd(text, this.at);
      if (next === this.at) {
        this.unexpected("the name of a function after `::`");
        break;
      }
      end = next;
      this.at = end;
      this.space();
    }
    if (this.peek() === OPEN_PAREN) return this.#call(start, end);
    if (end !== nameEnd2) this.unexpected("`(` after the name of a function");
    this.at = end;
    const name = text.slice(start, end);
    const span = { start, end };
    if (name === "true" || name === "false") return { kind: "literal", value: name === "true", span };
    if (name === "null") return { kind: "literal", value: null, span };
    return { kind: "variable", name, span };
  }
  #call(start, nameEnd2) {
    const { scope } = this;
    const nameSpan = { start, end: nameEnd2 };
    const name = this.text.slice(start, nameEnd2);
    this.enter(this.at, CLOSE_PAREN, false);
    this.at += 1;
    const { items: args, expandsLast } = this.list();
    this.scope = scope;
    return { kind: "call", name, nameSpan, args, expandsLast, span: { start, end: this.at } };
  }
  /** `.name`, `[key]` and their like after a value. */
  #steps(from) {
    let of = from;
    for (; ; ) {
      const { at: end } = this;
      const next = this.#step(of);
      if (next === void 0) {
        if (this.at > end) this.at = end;
        return of;
      }
      of = next;
      this.height += 1;
    }
  }
  #step(of) {
    const { text } = this;
    let code2 = this.peek();
    if (code2 !== DOT && code2 !== OPEN_BRACKET) {
      this.space();
      code2 = this.peek();
    }
    const { at } = this;
    if (code2 === OPEN_BRACKET) return this.#bracket(of);
    if (code2 !== DOT || text.charCodeAt(at + 1) === DOT) return void 0;
    this.at += 1;
    this.space();
    const nameStart = this.at;
    const end = nameEnd(text, nameStart);
    const start = of.span.start;
    if (end > nameStart) {
      this.at = end;
      const nameSpan = { start: nameStart, end };
      return { kind: "member", of, name: text.slice(nameStart, end), nameSpan, span: { start, end } };
    }
    if (this.peek() === STAR) {
      this.at += 1;
      return this.#splat(of, false);
    }
    if (isDigit(this.peek())) {
      const key = this.#digits();
      const isNumber = this.peek() === DOT && isDigit(text.charCodeAt(this.at + 1));
      if (isNumber) this.note({ start: nameStart, end: this.at + 2 }, indexTwice);
      return { kind: "index", of, key, span: { start, end: this.at } };
    }
    this.unexpected("a name after the `.`");
    return void 0;
  }
  /** The number of a legacy index; `.0.1` are two of them. */
  #digits() {
    const { at: start } = this;
    while (isDigit(this.peek())) this.at += 1;
    return { kind: "literal", value: Number(this.text.slice(start, this.at)), span: { start, end: this.at } };
  }
  #bracket(of) {
    const { scope } = this;
    const { start } = of.span;
    this.enter(this.at, CLOSE_BRACKET, false);
    this.at += 1;
    this.space();
    const isSplat = this.peek() === STAR;
    let key;
    if (isSplat) this.at += 1;
    else key = this.expression();
    const isWhole = this.close();
    this.scope = scope;
    if (!isWhole) return { kind: "broken", span: { start, end: this.at } };
    if (key !== void 0) return { kind: "index", of, key, span: { start, end: this.at } };
    return this.#splat(of, true);
  }
  /** Gathers the steps after a star; `.*` takes names alone, `[*]` also keys in brackets. */
  #splat(of, takesKeys) {
    const steps = [];
    for (; ; ) {
      const { at: end } = this;
      this.space();
      const isKey = takesKeys && this.peek() === OPEN_BRACKET && !this.text.startsWith("[*]", this.at);
      const isName = this.peek() === DOT && !/[.*]/.test(this.text.charAt(this.at + 1));
      const item = { kind: "broken", span: { start: of.span.start, end } };
      const step = isKey || isName ? this.#step(item) : void 0;
      if (step?.kind === "member") steps.push(step.name);
      else if (step?.kind === "index") steps.push(step.key);
      else {
        this.at = end;
        return { kind: "splat", of, steps, span: { start: of.span.start, end } };
      }
    }
  }
};

// src/syntax/hcl/expressions.ts
var LONGEST = 1e3;
var PRECEDENCE = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6
};
var ExpressionReader = class extends TermReader {
  expression() {
    const { at: start } = this;
    const outer = this.height;
    this.height = 0;
    this.depth += 1;
    let result = this.depth > DEEPEST ? this.#tooDeep() : this.#operation(1);
    if (this.peek() === QUESTION) result = this.#conditional(result);
    this.depth -= 1;
    if (this.height > LONGEST) {
      this.note({ start, end: start + 1 }, tooDeep);
      result = { kind: "broken", span: result.span };
      this.height = 0;
    }
    this.height = Math.max(outer, this.height + 1);
    return result;
  }
  #tooDeep() {
    const { at: start } = this;
    this.fault({ start, end: start + 1 }, tooDeep);
    this.skip(true);
    return { kind: "broken", span: { start, end: this.at } };
  }
  #conditional(condition) {
    this.at += 1;
    this.space();
    const then = this.expression();
    this.space();
    const otherwise = this.#otherwise(then.span.end);
    const span = { start: condition.span.start, end: otherwise.span.end };
    return { kind: "conditional", condition, then, otherwise, span };
  }
  #otherwise(end) {
    if (this.peek() !== COLON) {
      this.unexpected("`:` and the value for when the condition is false");
      return { kind: "broken", span: { start: end, end } };
    }
    this.at += 1;
    this.space();
    return this.expression();
  }
  /** Terms with operators that bind at least so tightly between them. */
  #operation(least) {
    let left = this.#operand();
    for (; ; ) {
      this.space();
      const operator = this.#operator();
      if (operator === void 0) return left;
      const precedence = PRECEDENCE[operator];
      if (precedence < least) return left;
      this.at += operator.length;
      this.space();
      const right = this.#operation(precedence + 1);
      left = { kind: "binary", operator, left, right, span: { start: left.span.start, end: right.span.end } };
      this.height += 1;
    }
  }
  #operator() {
    const code2 = this.peek();
    if (code2 === NEWLINE || code2 === COMMA || code2 === CLOSE_BRACE) return void 0;
    const next = this.text.charCodeAt(this.at + 1);
    switch (code2) {
      case PLUS:
        return "+";
      case MINUS:
        return "-";
      case STAR:
        return "*";
      case SLASH:
        return "/";
      case PERCENT:
        return "%";
      case EQUALS:
        return next === EQUALS ? "==" : void 0;
      case BANG:
        return next === EQUALS ? "!=" : void 0;
      case LESS:
        return next === EQUALS ? "<=" : "<";
      case GREATER:
        return next === EQUALS ? ">=" : ">";
      case AMPERSAND:
        return next === AMPERSAND ? "&&" : void 0;
      case PIPE:
        return next === PIPE ? "||" : void 0;
      default:
        return void 0;
    }
  }
  #operand() {
    const code2 = this.peek();
    if (code2 === MINUS || code2 === BANG) return this.#unary(code2 === MINUS ? "-" : "!");
    return this.term(code2);
  }
  #unary(operator) {
    const { at: start } = this;
    if (this.depth > DEEPEST) return this.#tooDeep();
    this.depth += 1;
    this.at += 1;
    this.space();
    const of = this.#operand();
    this.depth -= 1;
    this.height += 1;
    return { kind: "unary", operator, of, span: { start, end: of.span.end } };
  }
};

// src/syntax/hcl/attributes.ts
var AttributeReader = class extends ExpressionReader {
  /** Reads a value and what ends its line; its name and the `=` are passed already. */
  attribute(draft, name, nameSpan) {
    const { at } = this;
    const value = this.#valueFollows() ? this.#valueOnNextLine() : this.value(at);
    const first = draft.add({ name, nameSpan, value, span: { start: nameSpan.start, end: value.span.end } });
    if (first !== void 0) this.note(nameSpan, twice(name, lineOf(this.text, first.span.start)));
    this.endItem(draft, true);
  }
  #valueOnNextLine() {
    this.spaceAndLines();
    this.note({ start: this.at, end: this.at + 1 }, valueOnNextLine);
    return this.expression();
  }
  /** Whether the next line is the value that the line at hand lacks. */
  #valueFollows() {
    const { text } = this;
    this.space();
    if (!this.isLineEnd()) return false;
    const start = text.indexOf("\n", this.at) + 1;
    const first = start + indentOf(text, start);
    if (start === 0 || looksLikeItem(text, first, false)) return false;
    return /["[{(\d<]/.test(text.charAt(first)) || nameEnd(text, first) > first;
  }
  /** After an argument or a block: only the end of the line, or of a block on one line, may follow. */
  endItem(draft, isAttribute) {
    this.space();
    if (this.isLost) return;
    const code2 = this.peek();
    if (draft.isOneLine) {
      draft.isOneLine = false;
      if (isAttribute && code2 === CLOSE_BRACE) return;
      const place = isAttribute ? this.at : draft.blocks.at(-1)?.span.start ?? this.at;
      this.note({ start: place, end: place }, oneLineBlock);
      if (code2 === COMMA) this.at += 1;
      return;
    }
    if (this.isLineEnd()) return;
    draft.isTorn = true;
    this.unexpected(isAttribute ? "a newline after the value" : "a newline after the block");
    if (code2 === COMMA) this.at += 1;
    if (code2 === COMMA || code2 === CLOSE_BRACE || looksLikeItem(this.text, this.at, false)) this.isLost = false;
  }
};

// src/syntax/hcl/headers.ts
var OBJECT = /\{\s*(?:"(?:[^"\\\r\n]|\\.)*"|\([^)\r\n]*\)|-?\d+)\s*[=:]/y;
var LAST = /(?:true|false|null|"(?:[^"\\\r\n]|\\.)*")[ \t]*(?:#.*|\/\/.*)?$/my;
var KEY = /\[[^\]\r\n]*\][ \t]*=/y;
var HeaderReader = class extends AttributeReader {
  /** Whether a value follows a name directly; a text may be the label of a block, but not if the block does not come. */
  lacksEquals(nameStart) {
    const { text, at } = this;
    const code2 = this.peek();
    switch (code2) {
      case OPEN_BRACE:
        return this.scope.outer !== void 0 && matches(OBJECT, text, at);
      case QUOTE:
        return matches(LAST, text, at) && !isTopLevel(text, nameStart) && this.nextLine() === void 0;
      case OPEN_BRACKET:
        return !matches(KEY, text, at);
      case LESS:
        return text.startsWith("<<", at);
      case MINUS:
        return isDigit(text.charCodeAt(at + 1));
      default: {
        if (isDigit(code2)) return true;
        const end = nameEnd(text, at);
        return end > at && (/[.([]/.test(text.charAt(end)) || matches(LAST, text, at));
      }
    }
  }
  /** What follows the header of a block that ends with its line: the brace, or what should come after it. */
  nextLine() {
    const { text, at } = this;
    const start = text.indexOf("\n", at) + 1;
    const first = start + indentOf(text, start);
    if (start === 0) return void 0;
    if (text.charCodeAt(first) === OPEN_BRACE) return "brace";
    return indentOf(text, start) > indentOf(text, at) && looksLikeItem(text, first, false) ? "content" : void 0;
  }
  /** Passes the brace that opens a block, and what may stand in its place; undefined where no content follows. */
  contentStart(type, header) {
    const { text, at } = this;
    const code2 = this.peek();
    if (code2 === OPEN_BRACE) return at + 1;
    if (this.isLost) return this.#contentAfterFault();
    if ((code2 === EQUALS || code2 === COLON) && /^[ \t]*\{/.test(text.slice(at + 1, at + 80))) {
      this.note({ start: at, end: at + 1 }, equalsBeforeBrace);
      return text.indexOf("{", at) + 1;
    }
    const next = this.isLineEnd() ? this.nextLine() : void 0;
    if (next === "brace") {
      const brace = text.indexOf("{", at);
      this.note({ start: brace, end: brace + 1 }, braceOnNextLine);
      return brace + 1;
    }
    if (next === "content") this.note(header, missingBrace(type));
    else this.unexpected("`{`");
    return next === void 0 ? this.#contentAfterFault() : at;
  }
  /** After a fault in the header of a block: its content, if the next line looks like it. */
  #contentAfterFault() {
    if (this.nextLine() !== "content") return void 0;
    this.isLost = false;
    return lineEnd(this.text, this.at);
  }
  /** A name or a quoted text; an empty one where there is neither. */
  label() {
    const { text, at: start } = this;
    if (this.peek() !== QUOTE) {
      this.at = nameEnd(text, start);
      return { text: text.slice(start, this.at), span: { start, end: this.at } };
    }
    const { parts, span } = this.quoted();
    const texts = parts.map((part) => part.kind === "text" ? part.text : text.slice(part.span.start, part.span.end));
    if (parts.some(({ kind }) => kind !== "text")) this.note(span, labelWithTemplate(text.slice(start, span.end)));
    return { text: texts.join(""), span };
  }
};

// src/syntax/hcl/bodies.ts
var STRAY_SIGNS = /[^\w\s"#/{}([]{1,3}[ \t]*/y;
var MOST_BRACKETS = 5;
var BodyReader = class extends HeaderReader {
  /** Places where a block may have lost or swallowed something: merge conflicts, and brackets that were repaired. */
  torn = [];
  /** Reads one argument or block, and passes what cannot be read of it. */
  item(draft) {
    const { at: start } = this;
    const { met } = this.faults;
    const attributes = draft.attributes.length;
    const blocks = draft.blocks.length;
    this.#item(draft);
    if (this.isLost) {
      this.isLost = false;
      draft.isOneLine = false;
      this.#skipLine();
      const isNothing = draft.attributes.length === attributes || draft.attributes.at(-1)?.value.kind === "broken";
      if (isNothing && draft.blocks.length === blocks && this.isLineEnd() && this.#linesTell(start))
        this.at = contentEnd(this.text, this.at, indentOf(this.text, start));
    }
    if (this.faults.met > met && draft.blocks.length === blocks) draft.isTorn = true;
  }
  /** Passes the rest of a line and of the brackets that open on it; an end of the block at hand is left. */
  #skipLine() {
    const { text } = this;
    const end = lineEnd(text, this.at);
    const linesTell = this.#linesTell(this.at);
    for (let at = this.at, left = MOST_BRACKETS; at < end && left > 0; at = partEnd(text, at)) {
      if (!isOpener(text.charCodeAt(at))) continue;
      if (!isClosedNeatly(text, at, linesTell)) this.limits.set(at, at);
      left -= 1;
    }
    for (; ; ) {
      this.skip(false);
      if (!isCloser(this.peek()) || this.#isBlockEnd()) return;
      this.at += 1;
    }
  }
  /** Whether a closing brace after something that cannot be read is that of the block: the lines around it tell. */
  #isBlockEnd() {
    const { text, at } = this;
    const { opener, outer } = this.scope;
    if (this.peek() !== CLOSE_BRACE || outer === void 0) return false;
    const indent = indentOf(text, opener);
    if (lineEnd(text, opener) >= at || isFirstOnLine(text, at) || indentOf(text, at) <= indent) return true;
    const next = /\S/g;
    next.lastIndex = lineEnd(text, at);
    const first = next.exec(text)?.index ?? text.length;
    const nextIndent = indentOf(text, first);
    return nextIndent < indent || nextIndent === indent && !isCloser(text.charCodeAt(first));
  }
  /** Whether the line of an item is indented as the content of a block should be. */
  #linesTell(at) {
    const { opener, outer } = this.scope;
    return outer === void 0 || indentOf(this.text, at) > indentOf(this.text, opener);
  }
  #item(draft) {
    const { text, at: start } = this;
    const end = nameEnd(text, start);
    if (end === start) return this.#oddItem(draft);
    const name = text.slice(start, end);
    const nameSpan = { start, end };
    this.at = end;
    this.space();
    const code2 = this.peek();
    if (code2 === EQUALS && text.charCodeAt(this.at + 1) !== EQUALS) {
      this.at += 1;
      return this.attribute(draft, name, nameSpan);
    }
    if (this.lacksEquals(start)) {
      this.note({ start: end, end }, missingEquals(name));
      return this.attribute(draft, name, nameSpan);
    }
    const isBlock = code2 === OPEN_BRACE || code2 === QUOTE || nameEnd(text, this.at) > this.at;
    if (isBlock || this.isLineEnd() && this.nextLine() !== void 0) return this.#block(draft, name, nameSpan);
    this.unexpected(afterName(name));
    if (code2 !== COLON) return;
    this.at += 1;
    this.attribute(draft, name, nameSpan);
  }
  /** Neither a name nor a text: a bracket without a partner, or signs before an item, are passed as if they were not there. */
  #strayText(draft) {
    const { text, at } = this;
    this.unexpected("the name of an argument or block");
    STRAY_SIGNS.lastIndex = at;
    if (isOpener(this.peek()) && !isClosedNeatly(text, at, this.#linesTell(at))) {
      this.limits.set(at, at);
      this.at += 1;
    } else if (STRAY_SIGNS.test(text) && looksLikeItem(text, STRAY_SIGNS.lastIndex, false)) {
      this.at = STRAY_SIGNS.lastIndex;
    } else return;
    this.isLost = false;
    draft.isOneLine = false;
  }
  #oddItem(draft) {
    if (this.peek() !== QUOTE) return this.#strayText(draft);
    const { text, span } = this.label();
    this.space();
    this.note(span, quotedName);
    if (this.peek() !== EQUALS && this.peek() !== COLON) return this.unexpected("`=`");
    this.at += 1;
    this.attribute(draft, text, span);
  }
  #block(draft, type, typeSpan) {
    const labels = [];
    while (this.peek() !== OPEN_BRACE) {
      const label = this.label();
      if (label.span.end === label.span.start) break;
      labels.push(label);
      this.space();
    }
    const header = { start: typeSpan.start, end: labels.at(-1)?.span.end ?? typeSpan.end };
    const start = this.contentStart(type, header);
    const body = start === void 0 ? lostBody(header.end) : this.#body(start);
    const span = { start: header.start, end: start === void 0 ? header.end : this.at };
    draft.blocks.push({ type, typeSpan, labels, body, header, span });
    this.endItem(draft, false);
  }
  /** Reads the content of a block, which begins at `start`, and passes the closing brace. */
  #body(start) {
    const { scope } = this;
    const opener = start - 1;
    if (this.depth >= DEEPEST) return this.#tooDeep(start);
    const draft = new Draft();
    this.depth += 1;
    this.enter(opener, CLOSE_BRACE, true);
    this.at = start;
    this.space();
    draft.isOneLine = !this.isLineEnd() && this.peek() !== CLOSE_BRACE;
    let closing = this.#closing(opener);
    for (; closing === void 0; closing = this.#closing(opener)) this.item(draft);
    this.depth -= 1;
    this.scope = scope;
    const end = Math.max(start, this.at);
    draft.isTorn ||= this.isAtEnd || this.torn.some((place) => place >= opener && place <= end);
    this.at += closing;
    return draft.body({ start, end });
  }
  /** The length of what closes the block here: 0 where it ends without; undefined where it goes on. */
  #closing(opener) {
    this.spaceAndLines();
    this.isLost = false;
    if (this.faults.isHopeless) this.at = this.text.length;
    if (this.isAtEnd) this.ends(opener);
    else if (this.isPastLimit(opener)) this.at = this.endBefore;
    else if (this.peek() === CLOSE_BRACE) return 1;
    else return this.#slip(opener);
    return 0;
  }
  /** A sign of another kind that stands alone where the closing brace should. */
  #slip(opener) {
    const { text, at } = this;
    if (nameEnd(text, at) > at || !isFirstOnLine(text, at) || indentOf(text, at) !== indentOf(text, opener))
      return void 0;
    const written = text.slice(at, lineEnd(text, at)).trim();
    if (!/^[^\w\s"]{1,2}$/.test(written)) return void 0;
    this.note({ start: at, end: at + written.length }, wrongBracket(CLOSE_BRACE, written));
    return written.length;
  }
  #tooDeep(start) {
    this.fault({ start: start - 1, end: start }, tooDeep);
    this.at = start - 1;
    this.skip(false);
    return lostBody(start);
  }
};
function lostBody(at) {
  return { attributes: [], blocks: [], gap, span: { start: at, end: at } };
}

// src/syntax/hcl/conflicts.ts
var BEGIN = /^<{7}(?: [^\r\n]*)?$/gm;
var BASE = /^\|{7}(?: [^\r\n]*)?$/gm;
var MIDDLE = /^={7}$/gm;
var END = /^>{7}(?: [^\r\n]*)?$/gm;
function hideConflicts(text) {
  if (!text.includes("<<<<<<<")) return { text, conflicts: [] };
  const conflicts = [];
  const middles = new Lines(MIDDLE, text);
  const ends = new Lines(END, text);
  const bases = new Lines(BASE, text);
  let settled = "";
  let done = 0;
  for (const { 0: marker, index } of text.matchAll(BEGIN)) {
    if (index < done) continue;
    const middle = middles.after(index);
    const end = middle && ends.after(middle.end);
    settled += text.slice(done, index) + " ".repeat(marker.length);
    done = index + marker.length;
    conflicts.push({ marker: { start: index, end: done }, end: end?.end ?? done });
    if (middle === void 0 || end === void 0) continue;
    const base = bases.after(done);
    const other = base === void 0 || base.start > middle.start ? middle : base;
    settled += text.slice(done, other.start) + text.slice(other.start, end.end).replace(/[^\r\n]/g, " ");
    done = end.end;
  }
  return { text: settled + text.slice(done), conflicts };
}
var Lines = class {
  #marker;
  #text;
  #found;
  #isEnd = false;
  constructor(marker, text) {
    this.#marker = new RegExp(marker);
    this.#text = text;
  }
  after(offset) {
    while (!this.#isEnd && (this.#found?.start ?? -1) < offset) {
      this.#marker.lastIndex = Math.max(offset, this.#found?.end ?? 0);
      const found = this.#marker.exec(this.#text);
      this.#isEnd = found === null;
      this.#found = found === null ? void 0 : { start: found.index, end: found.index + found[0].length };
    }
    return this.#found;
  }
};

// src/syntax/hcl/files.ts
var MOST_REPAIRS = 20;
var FileReader = class extends BodyReader {
  #marks = [];
  #repairs = 0;
  file() {
    const { text, conflicts } = hideConflicts(this.text);
    this.text = text;
    for (const { marker, end } of conflicts) {
      this.torn.push(marker.start, end);
      this.note(marker, conflict);
    }
    const draft = new Draft();
    draft.isTorn = conflicts.length > 0;
    for (; ; ) {
      this.spaceAndLines();
      this.isLost = false;
      if (this.faults.isHopeless) draft.isTorn = true;
      if (this.isAtEnd || this.faults.isHopeless) break;
      if (this.peek() === CLOSE_BRACE) this.#strayBrace(draft);
      else this.#topItem(draft);
    }
    draft.isTorn ||= this.swallowers.length > 0;
    const body = draft.body({ start: 0, end: text.length });
    return { body, problems: this.faults.list(), comments: this.comments };
  }
  /** All of the text as a template. */
  template() {
    const parts = this.templateFile();
    return { parts, problems: this.#problems() };
  }
  /** All of the text as one expression. */
  single() {
    this.scope = { ...this.scope, linesMatter: false };
    this.space();
    const value = this.expression();
    this.space();
    if (!this.isAtEnd) this.unexpected("the end of the expression");
    return { value, problems: this.#problems() };
  }
  #problems() {
    this.isLost = false;
    if (this.openAtEnd !== void 0) this.#tellUnclosed(this.openAtEnd, this.text.length);
    return this.faults.list();
  }
  #topItem(draft) {
    const { attributes, blocks } = draft;
    const mark = {
      at: this.at,
      attributes: attributes.length,
      blocks: blocks.length,
      comments: this.comments.length,
      faults: this.faults.count
    };
    this.item(draft);
    let isRepaired = false;
    while (this.openAtEnd !== void 0 && this.#repair(mark, draft, this.openAtEnd)) {
      isRepaired = true;
      this.item(draft);
    }
    if (blocks.length === mark.blocks) draft.isTorn ||= isRepaired;
    this.#marks.push(mark);
  }
  /** @returns whether the item is to be read again */
  #repair(mark, draft, openAtEnd) {
    this.openAtEnd = void 0;
    const found = findUnclosed(this.text, mark.at, this.limits);
    const { opener, limit } = found ?? { opener: openAtEnd, limit: beforeTopLevel(this.text, mark.at) + 1 };
    const isExplained = this.#isExplained(opener, limit);
    this.#repairs += 1;
    if (limit >= this.text.length || this.limits.has(opener) || this.#repairs > MOST_REPAIRS) {
      if (!isExplained) this.#tellUnclosed(opener, this.text.length);
      return false;
    }
    this.limits.set(opener, limit);
    this.torn.push(opener);
    this.#rewind(mark, draft);
    if (!isExplained) this.#tellUnclosed(opener, limit);
    mark.faults = this.faults.count;
    return true;
  }
  /** Whether a text, comment or heredoc without an end, which is told of, may have swallowed a bracket of this stretch. */
  #isExplained(start, end) {
    return [...this.swallowers, ...this.blinds].some((place) => place >= start && place <= end);
  }
  #tellUnclosed(opener, limit) {
    this.note({ start: opener, end: opener + 1 }, unclosed(this.text, opener, limit));
  }
  /** A brace that closes nothing; one before it, which seems to close the block it belongs to, may be the one too many. */
  #strayBrace(draft) {
    const mark = this.#blockOf(this.at);
    const found = mark && this.#repairs < MOST_REPAIRS ? this.#extraBrace(mark) : void 0;
    this.#repairs += 1;
    if (mark === void 0 || found === void 0) {
      if (mark === void 0 || !this.#isExplained(mark.at, this.at))
        this.note({ start: this.at, end: this.at + 1 }, closesNothing("}"));
      draft.isTorn = true;
      this.at += 1;
      return;
    }
    const isExplained = this.#isExplained(mark.at, found);
    this.#rewind(mark, draft);
    this.#marks.length = this.#marks.indexOf(mark);
    this.torn.push(found);
    if (!isExplained) this.note({ start: found, end: found + 1 }, closesNothing("}"));
    this.text = `${this.text.slice(0, found)} ${this.text.slice(found + 1)}`;
  }
  /** The block that a brace should close: the last item that is indented as the brace is. */
  #blockOf(brace) {
    const indent = indentOf(this.text, brace);
    return this.#marks.findLast(({ at }) => isFirstOnLine(this.text, at) && indentOf(this.text, at) === indent);
  }
  #extraBrace(mark) {
    const { text } = this;
    for (const { span } of this.faults.since(mark.faults)) {
      const before = lineEndBefore(text, span.start) - 1;
      if (text.charCodeAt(span.start) === CLOSE_BRACE) return span.start;
      if (text.charCodeAt(before) === CLOSE_BRACE && before > mark.at) return before;
    }
    return findExtra(text, mark.at, this.at);
  }
  #rewind(mark, draft) {
    this.at = mark.at;
    this.isLost = false;
    this.faults.cutTo(mark.faults);
    draft.cutTo(mark.attributes, mark.blocks);
    this.comments.length = mark.comments;
  }
};

// src/syntax/hcl/decode.ts
function decodeRuns(parts) {
  const runs = [];
  for (const part of parts) {
    if (part.kind !== "text") return void 0;
    runs.push(part);
  }
  const starts = [];
  let text = "";
  for (const run of runs) {
    starts.push(text.length);
    text += run.text;
  }
  return { text, toHost: (offset) => hostOffset(runs, starts, Math.max(0, Math.min(offset, text.length))) };
}
function hostOffset(runs, starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (run === void 0) return 0;
  const inside = offset - (starts[low] ?? 0);
  if (inside >= run.text.length) return run.span.end;
  return run.isExact ? run.span.start + inside : run.span.start;
}

// src/syntax/hcl/index.ts
function readHcl(text) {
  return new FileReader(text).file();
}
function readHclTemplate(text) {
  return new FileReader(text).template();
}
function readHclExpression(text) {
  return new FileReader(text).single();
}
export {
  decodeRuns,
  readHcl,
  readHclExpression,
  readHclTemplate
};
