// src/report/index.ts
var reports = {
  pretty: async () => (await import("./pretty-QZEKB5XY.js")).pretty,
  json: async () => (await import("./json-6Y6GBBMS.js")).json,
  sarif: async () => (await import("./sarif-VORWQ5TF.js")).sarif,
  "sarif-github": async () => (await import("./sarif-github-JEKIROK2.js")).sarifGithub,
  github: async () => (await import("./github-JRPOQHVV.js")).github,
  markdown: async () => (await import("./markdown-ONBKUZWV.js")).markdown
};

export {
  reports
};
