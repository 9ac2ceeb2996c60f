// src/syntax/contract.ts
var Unknown = class {
  why;
  reference;
  constructor(why, reference) {
    this.why = why;
    this.reference = reference;
  }
};
var gaps = /* @__PURE__ */ new WeakMap();
function noteGap(value, why) {
  if (typeof value === "object" && value !== null) gaps.set(value, why);
}
function gapOf(value) {
  return typeof value === "object" && value !== null ? gaps.get(value) : void 0;
}

export {
  Unknown,
  noteGap,
  gapOf
};
