// src/syntax/contract.ts
var Unknown = class {
  why;
  constructor(why) {
    this.why = why;
  }
};
var gaps = /* @__PURE__ */ new WeakMap();
function noteGap(value, why) {
  if (typeof value === "object" && value !== null) gaps.set(value, why);
}

export {
  Unknown,
  noteGap
};
