/** `edgelint expiry`: what ends when, and what stops working that day. */
export { type Ending, type Expiry, expiryOf, type Stop } from "./expiry.ts";
export { expiryIcs } from "./ics.ts";
export { expiryJson } from "./json.ts";
export { expiryMarkdown } from "./markdown.ts";
export { expiryText } from "./text.ts";
export { endingWithin } from "./within.ts";
