// src/report/index.ts
var reports = {
  pretty: async () => (await import("./pretty-GEAQQU5B.js")).pretty,
  json: async () => (await import("./json-Q4UC75A5.js")).json,
  sarif: async () => (await import("./sarif-57L3LXP2.js")).sarif,
  "sarif-github": async () => (await import("./sarif-github-3SV2IY76.js")).sarifGithub,
  github: async () => (await import("./github-4MN6VNH5.js")).github,
  markdown: async () => (await import("./markdown-OQT6GWZL.js")).markdown
};

export {
  reports
};
