import {
  webUrl
} from "./chunk-NLCDW657.js";
import {
  markdownText
} from "./chunk-2XODAY5L.js";

// src/report/markdown-text.ts
function markdownLink(text, url) {
  const target = webUrl(url);
  return target === void 0 ? markdownText(text) : `[${markdownText(text)}](${target})`;
}

export {
  markdownLink
};
