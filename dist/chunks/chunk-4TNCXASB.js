import {
  sourceKey
} from "./chunk-ZWRQEHPM.js";
import {
  SourceText
} from "./chunk-2XODAY5L.js";

// src/report/masked.ts
var privateKey = /(-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5})([^]*?)(?=-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY|$)/g;
var pointsAtName = /* @__PURE__ */ new Set(["secret/variable-not-sensitive", "secret/private-key-in-state"]);
var dots = (secret) => secret.replace(/[^\r\n]/g, "•");
function mask(source, secrets) {
  const text = source.text.replace(privateKey, (_all, begin, body) => begin + dots(body));
  const parts = [];
  let done = 0;
  for (const [start, end] of secrets.toSorted((a, b) => a[0] - b[0])) {
    const secret = text.slice(Math.max(start, done), end);
    if (/BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(secret)) continue;
    parts.push(text.slice(done, Math.max(start, done)), dots(secret));
    done = Math.max(done, end);
  }
  return new SourceText(source.path, parts.join("") + text.slice(done));
}
function maskedSources(input) {
  const secrets = /* @__PURE__ */ new Map();
  const hide = (at) => {
    const { start, end } = at;
    const file = sourceKey(at);
    const stretches = secrets.get(file);
    if (stretches === void 0) secrets.set(file, [[start.offset, end.offset]]);
    else stretches.push([start.offset, end.offset]);
  };
  for (const finding of input.result.findings) {
    if (!finding.rule.startsWith("secret/") || pointsAtName.has(finding.rule)) continue;
    for (const place of [finding, ...finding.related]) hide(place);
  }
  for (const place of input.secrets ?? []) hide(place);
  const masked = /* @__PURE__ */ new Map();
  return (file) => {
    if (!masked.has(file)) {
      const source = input.source(file);
      masked.set(file, source === void 0 ? void 0 : mask(source, secrets.get(file) ?? []));
    }
    return masked.get(file);
  };
}

export {
  maskedSources
};
