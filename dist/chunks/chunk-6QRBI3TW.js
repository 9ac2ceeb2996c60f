// src/report/index.ts
var reports = {
  pretty: async () => (await import("./pretty-FRZXXEUD.js")).pretty,
  json: async () => (await import("./json-DITHTJL6.js")).json,
  sarif: async () => (await import("./sarif-K34ENLUV.js")).sarif,
  "sarif-github": async () => (await import("./sarif-github-QVW527PT.js")).sarifGithub,
  github: async () => (await import("./github-2WTKI3RV.js")).github,
  markdown: async () => (await import("./markdown-GZU7LET3.js")).markdown
};

export {
  reports
};
