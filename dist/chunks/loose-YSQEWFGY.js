import {
  mayHoldQuotes,
  mergeBranches,
  noteTorn,
  placeholderAt,
  placesIn,
  templateEnd,
  toObject
} from "./chunk-OOYVBV6T.js";
import {
  after,
  clip,
  closesNothing,
  endsInside,
  fragment,
  leadingZeros,
  missingColon,
  missingComma,
  missingQuote,
  noValue,
  strayCharacter,
  strayInObject,
  trailingComma,
  unclosed,
  unknownWord,
  unquotedName,
  wrongBracket
} from "./chunk-CNLGSFMV.js";
import {
  decodeString
} from "./chunk-Y5REAQKC.js";
import {
  Unknown,
  noteGap
} from "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/syntax/json/faults.ts
var MOST = 5;
var Faults = class {
  #faults = [];
  #habits = /* @__PURE__ */ new Map();
  /** A fault of its own. */
  add(span, what) {
    this.#faults.push({ span, what });
  }
  /** A fault that tends to be all over a file: its first place is reported, with a count. */
  addHabit(name, span, what) {
    const known = this.#habits.get(name);
    if (known === void 0) this.#habits.set(name, { first: { span, what }, count: 1 });
    else known.count += 1;
  }
  /** For a text that turns out not to be JSON at all: nothing said so far holds. */
  clear() {
    this.#faults.length = 0;
    this.#habits.clear();
  }
  list() {
    const habits = [...this.#habits.values()].map(
      ({ first, count }) => count === 1 ? first : { span: first.span, what: `${first.what} (${count} times in this file)` }
    );
    return [...this.#faults, ...habits].sort((a, b) => a.span.start - b.span.start).slice(0, MOST);
  }
};

// src/syntax/json/loose-string.ts
var LONGEST = 2e3;
var PLACEHOLDER = /[$%]\{|<<[^<>]+>>|\$env\.|\{\{|@\+#/;
var ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/g;
var GOOD_ESCAPE = /^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])$/;
var CONTROL = /[^ -\uffff]/;
var FOLLOWS_A_STRING = /\s*(?:[,:\]}]|$)/y;
function hasPlaceholder(text) {
  return PLACEHOLDER.test(text);
}
function readString(text, at, faults) {
  const extent = extentOf(text, at);
  const span = { start: at, end: extent.end };
  const written = text.slice(at, extent.end);
  if (written.startsWith("'")) {
    faults.addHabit("single quotes", span, `a text needs double quotes, not the single ones of ${clip(written)}`);
  }
  if (extent.isClosed && !extent.isStretched) reportContent(written, at, faults);
  return {
    end: extent.end,
    value: decodeString(text, span).text,
    isClosed: extent.isClosed,
    hasPlaceholder: hasPlaceholder(written)
  };
}
function reportContent(written, at, faults) {
  const control = CONTROL.exec(written);
  if (control !== null) {
    const start = at + control.index;
    faults.addHabit("control", { start, end: start + 1 }, controlSentence(control[0]));
  }
  for (const { 0: escape, index } of written.matchAll(ESCAPE)) {
    if (GOOD_ESCAPE.test(escape)) continue;
    const span = { start: at + index, end: at + index + escape.length };
    faults.addHabit("escape", span, `\`${escape}\` is no escape that JSON knows: a backslash is written \`\\\\\``);
  }
}
function controlSentence(control) {
  if (control === "\n" || control === "\r") return "a line break inside a string is written `\\n`";
  if (control === "	") return "a tab inside a string is written `\\t`";
  const code = control.charCodeAt(0).toString(16).padStart(4, "0");
  return `the control character U+${code.toUpperCase()} inside a string is written \`\\u${code}\``;
}
function extentOf(text, at) {
  const quote = text.charAt(at);
  let isStretched = false;
  let next = at + 1;
  for (; next < text.length; next += 1) {
    const sign = text.charAt(next);
    if (sign === quote) return { end: next + 1, isClosed: true, isStretched };
    if (isLineBreak(sign)) break;
    if (sign === "\\") next += isLineBreak(text.charAt(next + 1)) ? 0 : 1;
    else if ((sign === "$" || sign === "%") && text.charAt(next + 1) === "{") {
      const end = endInside(text, next, quote);
      if (end === void 0) continue;
      if (text.slice(next, end).includes(quote)) isStretched = true;
      next = end - 1;
    }
  }
  return afterLine(text, at, Math.min(next, text.length), quote);
}
function endInside(text, at, quote) {
  const end = templateEnd(text, at, at + LONGEST);
  if (end === void 0) return void 0;
  if (!mayHoldQuotes(text.slice(at, end), quote)) return void 0;
  const close = text.indexOf(quote, end);
  return close === -1 || /[\r\n]/.test(text.slice(at, Math.min(close, end + LONGEST))) ? void 0 : end;
}
function afterLine(text, at, line, quote) {
  const torn = { end: at + text.slice(at, line).trimEnd().length, isClosed: false, isStretched: false };
  if (quote === "'") return torn;
  for (let next = text.indexOf(quote, line); next !== -1; next = text.indexOf(quote, next + 1)) {
    if (text.charAt(next - 1) === "\\") continue;
    FOLLOWS_A_STRING.lastIndex = next + 1;
    return FOLLOWS_A_STRING.test(text) ? { end: next + 1, isClosed: true, isStretched: false } : torn;
  }
  return torn;
}
function isLineBreak(sign) {
  return sign === "\n" || sign === "\r";
}

// src/syntax/json/lexer.ts
var BOM = 65279;
var SHORT = 2e3;
var SPACE = /[ \t\r\n]*/y;
var COMMENT = /\/\/[^\r\n]*|#[^\r\n]*|\/\*/y;
var WORD = /(?:[^\s,:{}[\]"$%@</]|:\/\/|[$%](?!\{)|@(?!\+#)|<(?!<)|\/(?![/*]))+"?/y;
var CONFLICT = /(?:<{7}|={7}|>{7}|\|{7})(?: [^\r\n]*)?(?=[\r\n]|$)/y;
var NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
var ZEROS = /^-?0\d+(?:\.\d+)?$/;
function lex(text, faults) {
  const lexer = new Lexer(text, faults);
  lexer.run();
  return lexer;
}
var Lexer = class {
  list = [];
  isTemplated = false;
  isTorn = false;
  #text;
  #faults;
  constructor(text, faults) {
    this.#text = text;
    this.#faults = faults;
  }
  run() {
    let at = this.#text.charCodeAt(0) === BOM ? 1 : 0;
    for (; ; ) {
      SPACE.lastIndex = at;
      SPACE.test(this.#text);
      at = SPACE.lastIndex;
      if (at >= this.#text.length) return;
      at = this.#conflict(at) ?? this.#comment(at) ?? this.#placeholder(at) ?? this.#token(at);
    }
  }
  #conflict(at) {
    if (at > 0 && !/[\r\n]/.test(this.#text.charAt(at - 1))) return void 0;
    CONFLICT.lastIndex = at;
    if (!CONFLICT.test(this.#text)) return void 0;
    const end = CONFLICT.lastIndex;
    if (this.#text.startsWith("<", at))
      this.#faults.addHabit("conflict", { start: at, end }, "a merge conflict is not resolved");
    this.list.push({ kind: "directive", start: at, end, value: void 0 });
    return end;
  }
  #comment(at) {
    COMMENT.lastIndex = at;
    if (!COMMENT.test(this.#text)) return void 0;
    let end = COMMENT.lastIndex;
    if (this.#text.startsWith("/*", at)) {
      const close = this.#text.indexOf("*/", end);
      end = close === -1 ? this.#text.length : close + 2;
      if (close === -1) {
        this.#faults.add({ start: at, end: at + 2 }, "this comment is never closed, and JSON has no comments");
        this.isTorn = true;
        return end;
      }
    }
    this.#faults.addHabit("comment", { start: at, end }, "JSON has no comments");
    return end;
  }
  #placeholder(at) {
    const limit = this.isTorn ? at + SHORT : this.#text.length;
    const found = placeholderAt(this.#text, at, limit);
    if (found === void 0) return void 0;
    this.isTemplated = true;
    if (!found.isClosed) {
      const opener = this.#text.slice(at, at + (this.#text.charAt(at) === "@" ? 3 : 2));
      this.#faults.add({ start: at, end: at + opener.length }, `this \`${opener}\` is never closed`);
      this.isTorn = true;
    }
    if (found.isDirective) this.list.push({ kind: "directive", start: at, end: found.end, value: void 0 });
    else this.#pushGlued({ kind: "placeholder", start: at, end: found.end, value: void 0 });
    return found.end;
  }
  #token(at) {
    const sign = this.#text.charAt(at);
    switch (sign) {
      case "{":
      case "}":
      case "[":
      case "]":
      case ",":
      case ":":
        this.list.push({ kind: sign, start: at, end: at + 1, value: void 0 });
        return at + 1;
      case '"':
        return this.#string(at);
      case "'":
        return this.#closesOnLine(at) ? this.#string(at) : this.#word(at);
      default:
        return this.#word(at);
    }
  }
  #closesOnLine(at) {
    const close = this.#text.indexOf("'", at + 1);
    return close !== -1 && !/[\r\n]/.test(this.#text.slice(at, close));
  }
  #string(at) {
    const read = readString(this.#text, at, this.#faults);
    if (read.hasPlaceholder) this.isTemplated = true;
    if (!read.isClosed) {
      this.isTorn = true;
      this.#faults.add({ start: at, end: at + 1 }, "this string is never closed");
      this.list.push({ kind: "torn", start: at, end: read.end, value: new Unknown("the string is never closed") });
    } else this.list.push({ kind: "string", start: at, end: read.end, value: read.value });
    return read.end;
  }
  #word(at) {
    WORD.lastIndex = at;
    if (!WORD.test(this.#text)) {
      this.#faults.addHabit("character", { start: at, end: at + 1 }, strayCharacter(this.#text.charAt(at)));
      return at + 1;
    }
    const end = WORD.lastIndex;
    const written = this.#text.slice(at, end);
    if (NUMBER.test(written)) this.#pushGlued({ kind: "number", start: at, end, value: Number(written) });
    else if (ZEROS.test(written)) this.#pushGlued({ kind: "zeros", start: at, end, value: unreadable(written) });
    else if (written === "true" || written === "false") {
      this.#pushGlued({ kind: "literal", start: at, end, value: written === "true" });
    } else if (written === "null") this.#pushGlued({ kind: "literal", start: at, end, value: null });
    else this.#pushGlued({ kind: "word", start: at, end, value: unreadable(written) });
    return end;
  }
  /** Adds a token outside of quotes: one that touches a placeholder is part of it (`80${x}`), and `two words` are one text. */
  #pushGlued(token) {
    const last = this.list.at(-1);
    const touches = last !== void 0 && last.end === token.start && isBare(last);
    const isText = last?.kind === "word" && token.kind === "word" && /^[ \t]*$/.test(this.#text.slice(last.end, token.start));
    const start = last !== void 0 && (touches || isText) ? last.start : token.start;
    if (start !== token.start) this.list.pop();
    const written = this.#text.slice(start, token.end);
    const lacksQuote = token.kind === "word" && written.endsWith('"');
    if (token.kind === "placeholder" || touches && last.kind === "placeholder" && !lacksQuote) {
      this.list.push({
        kind: "placeholder",
        start,
        end: token.end,
        value: new Unknown(`${clip(written)} is filled in later`)
      });
    } else if (start !== token.start) {
      this.list.push({ kind: "word", start, end: token.end, value: unreadable(written) });
    } else this.list.push(token);
  }
};
function isBare(token) {
  return ["placeholder", "word", "number", "zeros", "literal"].includes(token.kind);
}
function unreadable(written) {
  return new Unknown(`${clip(written)} is not a JSON value`);
}

// src/syntax/json/frame.ts
var Frame = class {
  kind;
  /** The bracket that opened it; undefined for the file. */
  open;
  parts = /* @__PURE__ */ new Map();
  name;
  /** The part that was read last, to merge an alternative with, and where it ends. */
  last;
  /** True when the last part is a bare placeholder in a list: it may bring its own comma, or be nothing. */
  isLastOpen = false;
  /** The comma since the last part. */
  comma;
  /** True when a directive or placeholder since the last part may supply a value or a comma, or swallow one. */
  isSoft = false;
  /** Why it may have more members than are read: set where something else stands in the place of a member. */
  gap;
  /** True after a fault, up to the next comma or name: what stands there is passed over in silence. */
  isSkipping = false;
  constructor(kind, open) {
    this.kind = kind;
    this.open = open;
  }
  /** True when a value here, without a name, can only be what another branch of a condition gives the last member. */
  get takesAlternative() {
    return this.kind === "object" && this.isSoft && this.last !== void 0 && this.name === void 0;
  }
  expectValueOf(name) {
    this.name = name;
    this.isSoft = false;
    this.isSkipping = false;
  }
  /** Adds a value that was read to its end; one without a name in an object is an alternative, or passed over. */
  attach(read, isOpen) {
    const key = this.#keyOfNext();
    if (key !== void 0) {
      const known = this.parts.get(key);
      const part = { ...read, key: this.name?.span ?? known?.key };
      this.parts.set(key, known !== void 0 && known.branch !== part.branch ? mergeBranches(known, part) : part);
      this.last = { key, end: part.span.end };
    }
    this.name = void 0;
    this.comma = void 0;
    this.isSoft = false;
    this.isLastOpen = isOpen;
  }
  /** The name that waits for a value gets none. */
  attachMissing(branch) {
    if (this.name === void 0) return;
    const { end } = this.name.span;
    const value = new Unknown("the name has no value");
    this.attach({ value, span: { start: end, end }, branch, parts: void 0 }, false);
  }
  #keyOfNext() {
    if (this.isSkipping) return void 0;
    if (this.kind !== "object") return this.parts.size;
    return this.name?.text ?? this.last?.key;
  }
  /** The value of all parts, once the container is at its end. */
  value() {
    if (this.kind !== "object") return Array.from(this.parts.values(), (part) => part.value);
    const object = toObject(this.parts);
    if (this.gap !== void 0) noteGap(object, this.gap);
    return object;
  }
  /** What a file of one value is: the first one that the text tells, where placeholders stand beside it. */
  firstKnown() {
    const parts = [...this.parts.values()];
    return parts.find((part) => !(part.value instanceof Unknown)) ?? parts[0];
  }
  /** What a file is that holds members without braces, or several values without brackets. */
  fragment() {
    const parts = [...this.parts.values()];
    const [first] = parts;
    const last = parts.at(-1);
    if (first === void 0 || last === void 0 || this.kind === "top" && first === last) return first;
    const span = { start: first.key?.start ?? first.span.start, end: last.span.end };
    this.gap = "the file is a fragment of a document";
    return { value: this.value(), span, key: void 0, parts: this.parts, branch: 0 };
  }
};

// src/syntax/json/guess.ts
function isSlip(stack, kind, next) {
  const following = kindOf(next);
  if (stack.length <= 2 || following === void 0) return false;
  const outer = stack.findLastIndex((frame) => frame.kind === kind);
  return stack[outer - 1]?.kind !== following && stack.at(-2)?.kind === following;
}
function kindOf([first, second, third]) {
  if (first === void 0) return void 0;
  if (first.kind === "}") return "object";
  if (first.kind === "]") return "list";
  if (first.kind !== ",") return void 0;
  return second?.kind === "string" && third?.kind === ":" ? "object" : "list";
}

// src/syntax/json/containers.ts
var Containers = class {
  top = new Frame("top", void 0);
  /** True once the file turned out to be a piece of a document: its outer brackets lie elsewhere. */
  isFragment = false;
  /** The container that was the file's whole value when it closed: more of it may follow a bracket typed too early. */
  closedRoot;
  #text;
  #judge;
  #stack = [this.top];
  /** How many containers of a kind are open; counted, because hostile text makes searching the stack slow. */
  #open = { object: 0, list: 0, top: 1 };
  #hasStrayClose = false;
  constructor(text, judge) {
    this.#text = text;
    this.#judge = judge;
  }
  get depth() {
    return this.#stack.length;
  }
  get innermost() {
    return this.#stack.at(-1) ?? this.top;
  }
  /** The kind of container around the innermost one. */
  get outerKind() {
    return this.#stack.at(-2)?.kind;
  }
  push(frame) {
    this.#stack.push(frame);
    this.#open[frame.kind] += 1;
  }
  /** Takes a closing bracket; `next` is what follows it, to tell a wrong bracket from a missing one. */
  close(token, next) {
    const kind = token.kind === "}" ? "object" : "list";
    const frame = this.innermost;
    if (frame.kind === kind && frame.open !== void 0) return this.#pop(token.end, token);
    if (this.#open[kind] === 0) return this.#strayClose(token, frame, next.length === 0);
    if (!this.#judge.isLost && isSlip(this.#stack, kind, next)) {
      this.#judge.bracketFault(token, wrongBracket(this.#written(token)));
      return this.#pop(token.end, token);
    }
    this.#judge.bracketFault(frame.open ?? token, unclosed(this.#text, frame.open ?? token, token));
    while (this.innermost.kind !== kind) this.#pop(token.start, void 0);
    this.#pop(token.end, token);
  }
  /** What comes cannot belong to the innermost container, but to the one around it: the closing bracket is missing. */
  closeBefore(token) {
    const frame = this.innermost;
    this.#judge.bracketFault(frame.open ?? token, unclosed(this.#text, frame.open ?? token, token));
    const { comma } = frame;
    frame.comma = void 0;
    this.#pop(comma?.start ?? token.start, void 0);
    this.innermost.comma = comma;
  }
  /** The file's value went on after the bracket that closed it. */
  reopen(root) {
    const end = this.top.last?.end ?? 0;
    this.#judge.bracketFault({ start: end - 1, end }, "this `}` ends the file's value, but more of it follows");
    root.comma = this.top.comma;
    this.top.parts.clear();
    this.push(root);
  }
  /** Closes what is open at the end of the file, `end` being that of its last token. */
  finish(end) {
    const open = this.depth - 1;
    const innermost = this.innermost.open;
    if (this.top.kind === "top" && this.top.comma !== void 0 && !this.#judge.isLost) this.isFragment = true;
    if (innermost !== void 0 && !this.isFragment) {
      const suspect = this.#judge.suspect(innermost);
      this.#judge.bracketFault(suspect, endsInside(this.#text, suspect, suspect === innermost ? open - 1 : 0));
    }
    while (this.depth > 1) this.#pop(end, void 0);
    this.top.attachMissing(this.#judge.branch);
    const [first] = this.top.parts.values();
    if (!this.isFragment || first === void 0) return;
    const place = first.key ?? { start: first.span.start, end: first.span.start + 1 };
    this.#judge.fragment(place, fragment(this.#text, this.top, open, this.#hasStrayClose));
  }
  #strayClose(token, frame, isLastToken) {
    this.#hasStrayClose = true;
    if (this.isFragment) return;
    if (frame.open !== void 0 && this.depth === 2 && isLastToken) {
      this.#judge.bracketFault(token, wrongBracket(this.#written(token)));
      return this.#pop(token.end, token);
    }
    this.#judge.bracketFault(token, closesNothing(this.#written(token)));
  }
  /** Ends the innermost container; `closer` is the bracket that does so, undefined where it is missing. */
  #pop(end, closer) {
    const frame = this.#stack.pop();
    if (frame === void 0) return;
    this.#open[frame.kind] -= 1;
    if (closer !== void 0) {
      this.#judge.compareIndent(frame, closer);
      if (frame.name === void 0 && frame.comma !== void 0 && !frame.isSoft) {
        this.#judge.fault(frame.comma, trailingComma(this.#written(closer)));
      }
      this.#judge.missingValue(frame);
    }
    frame.attachMissing(this.#judge.branch);
    const span = { start: frame.open?.start ?? 0, end };
    this.innermost.attach({ value: frame.value(), span, branch: this.#judge.branch, parts: frame.parts }, false);
    if (this.depth === 1) this.closedRoot = frame;
  }
  #written(token) {
    return this.#text.slice(token.start, token.end);
  }
};

// src/syntax/json/judge.ts
var Judge = class {
  #text;
  #faults;
  #isTorn;
  /** The depth at which each open `%{ if }` or `%{ for }` began. */
  #branches = [];
  #misindented;
  /** How many directives were met. */
  branch = 0;
  /** True once a bracket fault was met, said or not: names and commas are no longer judged. */
  isLost = false;
  /** Where brackets may be missing or wrong: what stands around these places may have lost members, or hold too many. */
  torn = [];
  /** True when placeholders may expand to brackets and members. */
  isStructural = false;
  constructor(text, faults, isTorn) {
    this.#text = text;
    this.#faults = faults;
    this.#isTorn = isTorn;
  }
  /** A fault of names, commas and colons: after a bracket fault it would be a mere consequence. */
  fault(span, what) {
    if (!this.isLost) this.#faults.add({ start: span.start, end: span.end }, what);
  }
  bracketFault(span, what) {
    this.torn.push(span.start);
    if (this.#branches.length > 0) this.isStructural = true;
    if (!this.isStructural && !this.#isTorn) this.fault(span, what);
    this.isLost = true;
  }
  /** A colon without a name: a bracket is as likely missing before it as anything else, so brackets prove nothing any more. */
  strayColon(token) {
    this.torn.push(token.start);
    this.fault(token, "this colon does not follow a name");
    this.#isTorn = true;
  }
  /** A name is followed by a comma or a bracket: its value is missing, unless a template may supply it. */
  missingValue(frame) {
    if (frame.name === void 0 || frame.isSoft) return;
    this.fault(after(frame.name.span), noValue(frame.name.text));
  }
  /** A fault that is one problem for the whole file, however often it occurs. */
  habit(name, token, what) {
    this.#faults.addHabit(name, { start: token.start, end: token.end }, what);
  }
  /** Said whatever else is wrong: it explains the rest. */
  fragment(span, what) {
    this.#faults.add({ start: span.start, end: span.end }, what);
  }
  /** The text is of another kind: nothing said so far is worth saying. */
  restart() {
    this.#faults.clear();
  }
  /** Follows `%{ if }`, `%{ else }`, `%{ endif }`, merge conflicts and their like; `depth` is the number of open containers. */
  directive(token, depth) {
    this.branch += 1;
    const written = this.#text.slice(token.start, token.end);
    const word = conflictWords[written.charAt(0)] ?? /^%\{~?\s*(\w*)/.exec(written)?.[1];
    if (word === "if" || word === "for") {
      this.#branches.push(depth);
      return;
    }
    if (this.#branches.at(-1) !== depth) this.isStructural = true;
    if (word !== "else") this.#branches.pop();
  }
  /** Remembers the first container that closes at another indentation than it opened: the likeliest one to lack a bracket. */
  compareIndent(frame, closer) {
    if (this.#misindented !== void 0 || frame.open === void 0) return;
    const opened = this.#indentOf(frame.open.start);
    const closed = this.#indentOf(closer.start);
    if (closed.isFirst && closed.lineStart !== opened.lineStart && closed.width < opened.width)
      this.#misindented = frame.open;
  }
  /** Of the brackets open at the end of the file, the one to point at. */
  suspect(innermost) {
    return this.#misindented ?? innermost;
  }
  #indentOf(offset) {
    let at = offset;
    while (at > 0 && offset - at < LONGEST_LINE && this.#text.charAt(at - 1) !== "\n") at -= 1;
    const width = this.#text.slice(at, offset).search(/[^ \t]|$/);
    return { lineStart: at, width, isFirst: at + width === offset };
  }
};
var conflictWords = { "<": "if", "|": "else", "=": "else", ">": "endif" };
var LONGEST_LINE = 300;

// src/syntax/json/parser.ts
function parse(text, tokens, faults) {
  const parser = new Parser(text, tokens.list, new Judge(text, faults, tokens.isTorn));
  parser.run();
  return parser.finish();
}
var Parser = class {
  #text;
  #tokens;
  #judge;
  #open;
  #next = 0;
  constructor(text, tokens, judge) {
    this.#text = text;
    this.#tokens = tokens;
    this.#judge = judge;
    this.#open = new Containers(text, judge);
  }
  run() {
    for (let token = this.#tokens[this.#next]; token !== void 0; token = this.#tokens[this.#next]) {
      this.#next += 1;
      this.#take(token, this.#open.innermost);
    }
  }
  #peek() {
    return this.#tokens[this.#next]?.kind;
  }
  #written(token) {
    return this.#text.slice(token.start, token.end);
  }
  #take(token, frame) {
    switch (token.kind) {
      case "directive":
        frame.isSoft = true;
        return this.#judge.directive(token, this.#open.depth);
      case ",":
        return this.#comma(token, frame);
      case ":":
        return this.#colon(token, frame);
      case "}":
      case "]":
        return this.#open.close(token, this.#tokens.slice(this.#next, this.#next + 3));
      default:
        if (frame.name !== void 0) return this.#memberValue(token, frame);
        if (frame.kind === "object") return this.#name(token, frame);
        return this.#item(token, frame);
    }
  }
  #comma(token, frame) {
    const isJudged = frame.name === void 0 && !frame.isSoft && !frame.isSkipping;
    const isDouble = isJudged && frame.comma !== void 0;
    if (isDouble) this.#judge.fault(token, "two commas in a row, with nothing between them");
    else if (isJudged && frame.last === void 0) this.#judge.fault(token, "this comma has nothing before it");
    this.#judge.missingValue(frame);
    frame.attachMissing(this.#judge.branch);
    frame.comma = token;
    frame.isSkipping = false;
    frame.isSoft = isDouble;
  }
  #colon(token, frame) {
    const isFirst = frame.name !== void 0 && !frame.name.hasColon;
    if (!isFirst && !frame.isSkipping && !frame.isSoft) this.#judge.strayColon(token);
    if (frame.name === void 0) frame.isSkipping = true;
    else frame.name.hasColon = true;
  }
  #memberValue(token, frame) {
    const { name } = frame;
    if (name?.hasColon === false && !frame.isSoft && token.kind === "word") {
      this.#judge.fault(name.span, missingQuote(this.#text.slice(name.span.start, name.span.end)));
      frame.isSkipping = true;
    } else if (name?.hasColon === false && !frame.isSoft && token.kind !== "torn") {
      this.#judge.fault(after(name.span), missingColon(name.text));
    }
    this.#value(token, frame);
  }
  /** A token where an object wants a name. */
  #name(token, frame) {
    const isContainer = token.kind === "{" || token.kind === "[";
    if (token.kind === "torn") {
      this.#judge.torn.push(token.start);
      frame.isSoft = true;
    } else if (!isContainer && this.#peek() === ":") this.#startMember(token, frame);
    else if (frame.isSkipping) this.#value(token, frame);
    else if (frame.takesAlternative && (frame.comma === void 0 || token.kind !== "placeholder"))
      this.#value(token, frame);
    else if (token.kind === "placeholder") {
      frame.isSoft = true;
      frame.gap = `${this.#written(token)} may stand for more members`;
      this.#judge.isStructural = true;
    } else if (token.kind === "{" && this.#open.outerKind === "list") this.#closeBefore(token);
    else this.#strayInObject(token, frame);
  }
  #startMember(token, frame) {
    this.#wantComma(token, frame);
    if (token.kind !== "string" && token.kind !== "placeholder") {
      this.#judge.habit("name", token, unquotedName(this.#written(token)));
    }
    const text = typeof token.value === "string" ? token.value : this.#written(token);
    if (token.kind === "placeholder" || hasPlaceholder(text)) frame.gap = `${text} may be any name`;
    frame.expectValueOf({ text, span: { start: token.start, end: token.end }, hasColon: false });
  }
  #strayInObject(token, frame) {
    const isName = token.kind === "string" || token.kind === "word";
    const isAfterValue = frame.last !== void 0 && frame.comma === void 0;
    if (isName && !isAfterValue) return this.#startMember(token, frame);
    const what = strayInObject(this.#written(token), isAfterValue);
    if (token.kind === "{" || token.kind === "[") this.#judge.bracketFault(token, what);
    else this.#judge.fault(token, what);
    frame.isSkipping = true;
    frame.gap = "something other than a member stands among its members";
    this.#value(token, frame);
  }
  /** A token where a list, or the file, wants a value. */
  #item(token, frame) {
    const isMember = this.#peek() === ":" && token.kind !== "{" && token.kind !== "[";
    if (isMember && frame.kind === "top") return this.#memberAtTop(token, frame);
    if (isMember && !frame.isSkipping) {
      if (this.#open.outerKind === "object") return this.#closeBefore(token);
      this.#judge.bracketFault(token, "a list holds values, not names with values");
      this.#next += 1;
      return;
    }
    if (frame.kind === "top" && frame.last !== void 0 && this.#isSecondValue(token, frame))
      return this.#stopAt(token);
    if (token.kind !== "placeholder" && !frame.isLastOpen) this.#wantComma(token, frame);
    this.#value(token, frame);
  }
  /** `"behaviors": [ … ]` without braces around it, or members after a brace that ended the file's value too early. */
  #memberAtTop(token, frame) {
    const root = this.#open.closedRoot;
    if (root?.kind === "object" && frame.parts.size === 1 && frame.last !== void 0) {
      this.#open.reopen(root);
      return this.#take(token, root);
    }
    if (root !== void 0 || frame.last !== void 0 && !frame.isLastOpen && !frame.isSoft)
      return this.#stopAt(token);
    frame.parts.clear();
    frame.kind = "object";
    this.#open.isFragment = true;
    this.#take(token, frame);
  }
  /** Without a comma or a placeholder between them, only one value may stand in a file. */
  #isSecondValue(token, frame) {
    if (token.kind === "placeholder" || frame.isLastOpen) this.#judge.isStructural = true;
    else if (frame.comma !== void 0) this.#open.isFragment = true;
    else return !frame.isSoft;
    return false;
  }
  #closeBefore(token) {
    this.#open.closeBefore(token);
    this.#take(token, this.#open.innermost);
  }
  #stopAt(token) {
    this.#judge.bracketFault(token, "a second value begins here, but a JSON file holds one");
    this.#next = this.#tokens.length;
  }
  #value(token, frame) {
    if (token.kind === "{" || token.kind === "[")
      return this.#open.push(new Frame(token.kind === "{" ? "object" : "list", token));
    if (token.kind === "zeros") this.#judge.habit("zeros", token, leadingZeros(this.#written(token)));
    if (token.kind === "word" && !frame.isSkipping) this.#word(token, frame);
    const isOpen = token.kind === "placeholder" && frame.kind !== "object";
    const span = { start: token.start, end: token.end };
    frame.attach({ value: token.value ?? null, span, branch: this.#judge.branch, parts: void 0 }, isOpen);
    if (token.kind !== "torn") return;
    this.#judge.torn.push(token.start);
    frame.isSoft = true;
  }
  #word(token, frame) {
    if (frame.kind === "top" && frame.last === void 0) {
      this.#judge.restart();
      this.#next = this.#tokens.length;
    }
    this.#judge.habit("word", token, unknownWord(this.#written(token)));
  }
  #wantComma(token, frame) {
    if (frame.last === void 0 || frame.comma !== void 0 || frame.isSoft || frame.isSkipping) return;
    if (token.kind === "word" && this.#written(token).endsWith('"')) return;
    const { end } = frame.last;
    this.#judge.fault({ start: end, end }, missingComma(this.#written(token)));
  }
  finish() {
    this.#open.finish(this.#tokens.at(-1)?.end ?? 0);
    const { top, isFragment } = this.#open;
    const root = isFragment ? top.fragment() : top.firstKnown();
    const places = this.#judge.torn.sort((a, b) => a - b);
    noteTorn(root, places, "a fault of the text may hide it");
    return { root, isFragment, isStructural: this.#judge.isStructural };
  }
};

// src/syntax/json/loose.ts
function readLoose(text) {
  const faults = new Faults();
  const tokens = lex(text, faults);
  const { root, isFragment, isStructural } = parse(text, tokens, faults);
  let problems = faults.list();
  if (tokens.list.length === 0 && problems.length === 0) {
    problems = [{ span: { start: 0, end: 0 }, what: "the file is empty" }];
  }
  return {
    value: root?.value,
    problems,
    places: (routes) => placesIn(root, routes),
    isTemplated: tokens.isTemplated,
    isFragment,
    isStructural
  };
}
export {
  readLoose
};
