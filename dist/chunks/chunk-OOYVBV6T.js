import {
  Unknown,
  noteGap
} from "./chunk-NFW7PRAB.js";

// src/syntax/json/part.ts
function partAt(root, route) {
  let part = root;
  for (const step of route) part = part?.parts?.get(step);
  return part;
}
function placesIn(root, routes) {
  return routes.map((route) => {
    const part = partAt(root, route);
    return part && { key: part.key, value: part.span };
  });
}
function toObject(members) {
  const object = {};
  for (const [key, { value }] of members) {
    if (key === "__proto__") {
      Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
    } else object[key] = value;
  }
  return object;
}
function noteTorn(root, places, why) {
  const waiting = root === void 0 ? [] : [root];
  for (let part = waiting.pop(); part !== void 0; part = waiting.pop()) {
    const { start, end } = part.span;
    const next = places[firstFrom(places, start)];
    if (part.parts === void 0 || next === void 0 || next > end) continue;
    if (!Array.isArray(part.value)) noteGap(part.value, why);
    waiting.push(...part.parts.values());
  }
}
function firstFrom(numbers, bound) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
function mergeBranches(first, second) {
  if (first.parts !== void 0 || Object.is(first.value, second.value)) return first;
  if (second.parts !== void 0) return second;
  return {
    ...first,
    value: new Unknown("the branches of a condition, or the sides of a merge conflict, give different values")
  };
}

// src/syntax/json/placeholders.ts
var ANGLES = /<<[^<>\r\n]+>>/y;
var DOLLAR = /\$[A-Za-z_][\w-]*(?:\.[\w-]+)*/y;
var MUSTACHE = /\{\{(?!\s*["{}])[^{}\r\n]+\}\}/y;
var MAY_PRECEDE_A_STRING = /[\s([{,=?:!&|<>+]/;
var LINE_END = /[\r\n]|$/g;
var QUOTE = 34;
var NEWLINE = 10;
var BACKSLASH = 92;
var OPEN = 123;
var CLOSE = 125;
function placeholderAt(text, at, limit) {
  switch (text.charAt(at)) {
    case "$":
      return text.charCodeAt(at + 1) === OPEN ? template(text, at, limit, false) : match(DOLLAR, text, at);
    case "%":
      return text.charCodeAt(at + 1) === OPEN ? template(text, at, limit, true) : void 0;
    case "<":
      return match(ANGLES, text, at);
    case "{":
      return match(MUSTACHE, text, at);
    case "@":
      return text.startsWith("@+#", at) ? rewritten(text, at) : void 0;
    default:
      return void 0;
  }
}
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? { end: pattern.lastIndex, isDirective: false, isClosed: true } : void 0;
}
function template(text, at, limit, isDirective) {
  const end = templateEnd(text, at, limit);
  return { end: end ?? lineEnd(text, at), isDirective, isClosed: end !== void 0 };
}
function rewritten(text, at) {
  const end = text.indexOf("#+@", at + 3);
  return { end: end === -1 ? lineEnd(text, at) : end + 3, isDirective: false, isClosed: end !== -1 };
}
function lineEnd(text, at) {
  LINE_END.lastIndex = at;
  return LINE_END.exec(text)?.index ?? text.length;
}
function templateEnd(text, at, limit) {
  const inside = [false];
  const last = Math.min(limit, text.length);
  for (let next = at + 2; next < last; next += 1) {
    const code = text.charCodeAt(next);
    if (inside.at(-1) === true) {
      if (code === QUOTE) inside.pop();
      else if (code === BACKSLASH) next += 1;
      else if (code === NEWLINE) return void 0;
      else if (opensExpression(text, next)) {
        inside.push(false);
        next += 1;
      }
    } else if (code === QUOTE) inside.push(true);
    else if (code === OPEN) inside.push(false);
    else if (code === CLOSE) {
      inside.pop();
      if (inside.length === 0) return next + 1;
    }
  }
  return void 0;
}
function mayHoldQuotes(placeholder, quote) {
  const first = placeholder.indexOf(quote);
  return first === -1 || first > 2 && MAY_PRECEDE_A_STRING.test(placeholder.charAt(first - 1));
}
function opensExpression(text, at) {
  const sign = text.charAt(at);
  return (sign === "$" || sign === "%") && text.charCodeAt(at + 1) === OPEN && text.charAt(at - 1) !== sign;
}

export {
  placeholderAt,
  templateEnd,
  mayHoldQuotes,
  partAt,
  placesIn,
  toObject,
  noteTorn,
  mergeBranches
};
