import {
  systemReason
} from "./chunk-WQ7LKLSK.js";

// src/apps/cli/terminal.ts
var widest = 100;
var narrowest = 40;
function wantsColor(stream, env) {
  const forced = env["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"] !== void 0 && env["NO_COLOR"] !== "") return false;
  return stream.isTTY === true && env["TERM"] !== "dumb";
}
function pageWidth(columns) {
  return Math.min(widest, Math.max(narrowest, columns ?? widest));
}
function sentence(text) {
  return text.replace(new RegExp("\\p{Cc}", "gu"), (character) => character === "\n" ? " " : "�");
}
function say(text) {
  process.stderr.write(`edgelint: ${sentence(text)}
`);
}
function surviveClosedPipes() {
  process.stderr.on("error", () => {
  });
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") return;
    say(`standard output cannot be written: ${systemReason(error)}`);
    process.exit(2);
  });
}

export {
  wantsColor,
  pageWidth,
  say,
  surviveClosedPipes
};
