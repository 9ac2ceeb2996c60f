// src/text/files.ts
var maxFileBytes = 64 * 1024 * 1024;

// src/text/visible.ts
var unseen = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
function picture(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32) return String.fromCharCode(9216 + code);
  if (code === 127) return "␡";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
function visible(text) {
  return text.replace(unseen, picture);
}
function oneLine(text) {
  return visible(text.replace(/\s+/g, " ").trim());
}
var escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
function visibleJson(json) {
  return json.replace(unseen, (character) => character === "\n" ? character : character.replace(/[^]/g, escaped));
}

// src/text/markdown.ts
var linking = /@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi;
var apart = "⁠";
function markdownText(text) {
  return visible(text).replace(/[\\`*_{}[\]|~$]/g, "\\$&").replace(/^(\s*)([-+#=])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(linking, `$&${apart}`);
}
function htmlText(text) {
  return visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replace(linking, `$&${apart}`);
}
function longestRun(text) {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
}
function codeText(text) {
  const shown = visible(text);
  const ticks = "`".repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) || shown === "" ? " " : "";
  return ticks + pad + shown + pad + ticks;
}
function fenced(text) {
  const lines = text.split(/\r?\n/).map((line) => visible(line.replaceAll("	", "  ")));
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [fence, ...lines, fence].join("\n");
}

// src/text/source-text.ts
var BOM = 65279;
var SourceText = class {
  /** Where the file is, relative to the working directory, with `/` between the parts. */
  path;
  /** `base` for a text of the earlier state that a run compares with; undefined for the state it checks. */
  revision;
  #load;
  #text;
  #lineStarts;
  constructor(path, text, revision) {
    this.path = path;
    this.revision = revision;
    this.#text = typeof text === "string" ? text : void 0;
    this.#load = typeof text === "string" ? void 0 : text;
  }
  get text() {
    this.#text ??= this.#load?.() ?? "";
    return this.#text;
  }
  /** Lets go of a text that can be read again. */
  forget() {
    if (this.#load !== void 0) this.#text = void 0;
  }
  get lineCount() {
    return this.#starts().length;
  }
  /** The place of a 0-based offset; offsets past the end are the end. */
  position(offset) {
    const starts = this.#starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const bom = low === 0 && at > 0 && this.text.charCodeAt(0) === BOM ? 1 : 0;
    return { line: low + 1, column: at - start - bom + 1, offset: at };
  }
  /** The text of a 1-based line without its line end and without a byte order mark; "" where there is no such line. */
  line(number) {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === void 0) return "";
    const line = this.text.slice(start, starts[number] ?? this.text.length).replace(/\r?\n$|\r$/, "");
    return number === 1 && line.charCodeAt(0) === BOM ? line.slice(1) : line;
  }
  /** The 0-based offset of the first character of a 1-based line. */
  lineStart(number) {
    return this.#starts()[number - 1] ?? this.text.length;
  }
  #starts() {
    if (this.#lineStarts === void 0) {
      const starts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
      this.#lineStarts = Uint32Array.from(starts);
    }
    return this.#lineStarts;
  }
};

export {
  maxFileBytes,
  visible,
  oneLine,
  visibleJson,
  markdownText,
  htmlText,
  codeText,
  fenced,
  SourceText
};
