import {
  webUrl
} from "./chunk-NLCDW657.js";
import {
  visible
} from "./chunk-NAP2EJJB.js";

// src/report/markdown-text.ts
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
function markdownLink(text, url) {
  const target = webUrl(url);
  return target === void 0 ? markdownText(text) : `[${markdownText(text)}](${target})`;
}

export {
  markdownText,
  htmlText,
  codeText,
  fenced,
  markdownLink
};
