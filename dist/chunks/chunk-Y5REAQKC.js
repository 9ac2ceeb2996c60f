// src/syntax/json/strings.ts
var ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g;
var CONTROLS = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function decodeString(text, span) {
  const quote = text.charAt(span.start);
  const isQuoted = quote === '"' || quote === "'";
  const start = isQuoted ? span.start + 1 : span.start;
  const isClosed = isQuoted && span.end - 1 >= start && text.charAt(span.end - 1) === quote;
  const raw = text.slice(start, isClosed ? span.end - 1 : span.end);
  return raw.includes("\\") ? decodeEscapes(raw, start) : { text: raw, toHost: (offset) => start + clamp(offset, raw) };
}
function decodeEscapes(raw, start) {
  const at = [];
  const longer = [];
  let sum = 0;
  const text = raw.replace(ESCAPE, (escape, hex, letter, offset) => {
    at.push(offset - sum);
    sum += escape.length - 1;
    longer.push(sum);
    return hex === void 0 ? CONTROLS[letter] ?? letter : String.fromCharCode(Number.parseInt(hex, 16));
  });
  const toHost = (offset) => {
    const inside = clamp(offset, text);
    const before = countBelow(at, inside);
    return start + inside + (longer[before - 1] ?? 0);
  };
  return { text, toHost };
}
function clamp(offset, text) {
  return Math.max(0, Math.min(offset, text.length));
}
function countBelow(list, limit) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((list[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export {
  decodeString
};
