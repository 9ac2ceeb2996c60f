import {
  say
} from "./chunk-XFVADQON.js";
import {
  count
} from "./chunk-RFA5HNW4.js";

// src/apps/cli/incomplete.ts
function incomplete(what, problems) {
  for (const { file, start, message } of problems)
    say(start === void 0 ? `${file} ${message}` : `${file}:${start.line}: ${message}`);
  if (problems.length === 0) return 0;
  const files = new Set(problems.map(({ file }) => file));
  say(`${what} is incomplete: ${count(files.size, "file")} could not be read`);
  return 4;
}

export {
  incomplete
};
