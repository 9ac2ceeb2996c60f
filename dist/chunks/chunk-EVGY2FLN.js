import {
  choice
} from "./chunk-PZRYYMES.js";
import {
  severities
} from "./chunk-ZWRQEHPM.js";

// src/apps/project/rule-choice.ts
function ruleChoice(from, given) {
  const at = given.indexOf("=");
  if (at === -1) return [given, void 0];
  const id = given.slice(0, at).trim();
  return [id, choice(`${from} ${id} with severity`, given.slice(at + 1).trim(), severities)];
}

export {
  ruleChoice
};
