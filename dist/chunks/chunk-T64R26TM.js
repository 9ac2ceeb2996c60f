import {
  repositoryRoot,
  slashes
} from "./chunk-PWKTWPLV.js";
import {
  reports
} from "./chunk-PZRYYMES.js";

// src/apps/project/reporting.ts
import { relative, resolve } from "node:path";
function reportInput(run, cwd, view) {
  return {
    result: run.result,
    rules: new Map(run.rules.map(({ meta }) => [meta.id, meta])),
    source: (key) => run.sources.get(key),
    secrets: run.secrets,
    toRepository: repositoryPath(cwd),
    view
  };
}
async function rendered(format, input) {
  return (await reports[format]())(input);
}
function repositoryPath(cwd) {
  const root = repositoryRoot(cwd);
  return root === void 0 || root === cwd ? (file) => file : (file) => slashes(relative(root, resolve(cwd, file)));
}

export {
  reportInput,
  rendered
};
