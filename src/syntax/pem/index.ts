/** Certificate material as text and as files: where its PEM blocks are, what they decode to, and what a binary file is. */

export type { PemBlock } from "./find.ts";
export { findPem, looksLikePem } from "./find.ts";
export type { Material } from "./identify.ts";
export { identify } from "./identify.ts";
