import {
  UserError
} from "./chunk-SVB54R3X.js";

// src/report/index.ts
var reports = {
  pretty: async () => (await import("./pretty-ZOCELOJ6.js")).pretty,
  json: async () => (await import("./json-DRGDSVOD.js")).json,
  sarif: async () => (await import("./sarif-NKQSF32I.js")).sarif,
  "sarif-github": async () => (await import("./sarif-github-4AAUKK2Y.js")).sarifGithub,
  github: async () => (await import("./github-RKPL76W4.js")).github,
  markdown: async () => (await import("./markdown-WQAZZWK3.js")).markdown
};

// src/apps/project/choice.ts
function choice(flag, given, possible) {
  const found = possible.find((name) => name === given);
  if (found === void 0) {
    throw new UserError(`${flag} ${given || '""'} is not possible; give one of ${possible.join(", ")}`);
  }
  return found;
}

export {
  reports,
  choice
};
