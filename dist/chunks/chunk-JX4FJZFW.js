// src/syntax/contract.ts
var Unknown = class {
  why;
  constructor(why) {
    this.why = why;
  }
};

export {
  Unknown
};
