import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  didYouMean
} from "./chunk-JQ7FUC6K.js";

// src/report/index.ts
var reports = {
  pretty: async () => (await import("./pretty-T7QVSVMN.js")).pretty,
  json: async () => (await import("./json-HPJKMKIN.js")).json,
  sarif: async () => (await import("./sarif-KYOV3CTO.js")).sarif,
  "sarif-github": async () => (await import("./sarif-github-VDED5MZS.js")).sarifGithub,
  github: async () => (await import("./github-KBW2XECO.js")).github,
  markdown: async () => (await import("./markdown-5UMQNTVY.js")).markdown
};

// src/apps/project/choice.ts
function choice(flag, given, possible) {
  const found = possible.find((name) => name === given);
  if (found === void 0) {
    const hint = didYouMean(given, possible) || `; give one of ${possible.join(", ")}`;
    throw new UserError(`${flag} ${given || '""'} is not possible${hint}`);
  }
  return found;
}

export {
  reports,
  choice
};
