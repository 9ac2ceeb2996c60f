// src/report/uri.ts
var loneSurrogate = new RegExp("\\p{Surrogate}", "gu");
function encodePart(part) {
  return encodeURIComponent(part.replace(loneSurrogate, "�"));
}
function isAbsolute(path) {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}
function insidePath(path) {
  if (isAbsolute(path)) return void 0;
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.length === 0 ? void 0 : parts.join("/");
}
function toUri(path) {
  const parts = path.split("/").map(encodePart);
  if (!isAbsolute(path)) return parts.join("/");
  if (path.startsWith("//")) return `file:${parts.join("/")}`;
  if (path.startsWith("/")) return `file://${parts.join("/")}`;
  return `file:///${path.slice(0, 2)}${path.slice(2).split(/[\\/]/).map(encodePart).join("/")}`;
}
function webUrl(url) {
  if (!/^https:\/\/[^\s/]/.test(url)) return void 0;
  return url.replace(/[^\x21-\x7e]|[<>"\\^`{|}()[\]]/gu, encodePart).replace(/[()]/g, (sign) => sign === "(" ? "%28" : "%29");
}

export {
  insidePath,
  toUri,
  webUrl
};
