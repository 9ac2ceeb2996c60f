/** Paths and addresses in links: what comes from a file must neither break a document nor lead somewhere unsafe. */

const loneSurrogate = /\p{Surrogate}/gu;

/** One part of a path as a URI spells it; what is not valid Unicode, and so has no UTF-8, becomes U+FFFD. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(loneSurrogate, "\ufffd"));
}

/** True for `/etc/x`, `C:/x` and `//server/share/x`. */
function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}

/** The path with `.` and inner `..` resolved; undefined when it does not stay below where it starts. */
export function insidePath(path: string): string | undefined {
  if (isAbsolute(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}

/** A relative path as a relative URI reference, an absolute one as a `file:` URI. */
export function toUri(path: string): string {
  const parts = path.split("/").map(encodePart);
  if (!isAbsolute(path)) return parts.join("/");
  if (path.startsWith("//")) return `file:${parts.join("/")}`;
  if (path.startsWith("/")) return `file://${parts.join("/")}`;
  // The colon of a drive stays a colon.
  return `file:///${path.slice(0, 2)}${path.slice(2).split(/[\\/]/).map(encodePart).join("/")}`;
}

/** The address where it is one that a report may link to, made safe to stand in a link; undefined otherwise. */
export function webUrl(url: string): string | undefined {
  if (!/^https:\/\/[^\s/]/.test(url)) return undefined;
  return url
    .replace(/[^\x21-\x7e]|[<>"\\^`{|}()[\]]/gu, encodePart)
    .replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}
