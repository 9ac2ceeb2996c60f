// src/report/index.ts
var reports = {
  pretty: async () => (await import("./pretty-CFSLG3WI.js")).pretty,
  json: async () => (await import("./json-ANRETG6P.js")).json,
  sarif: async () => (await import("./sarif-K4WWIRWR.js")).sarif,
  "sarif-github": async () => (await import("./sarif-github-FYJJWWDX.js")).sarifGithub,
  github: async () => (await import("./github-A4LIJ7TZ.js")).github,
  markdown: async () => (await import("./markdown-RYPHMXG4.js")).markdown
};

export {
  reports
};
