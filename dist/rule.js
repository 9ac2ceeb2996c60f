import {
  defineRule
} from "./chunks/chunk-WB4X6II5.js";
import {
  absent,
  bareId,
  cloudSigningOf,
  cloudSignings,
  coversName,
  edgeSuffixOf,
  esaMember,
  guidKey,
  hasPlaceholder,
  hostKey,
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  hostnamesRuledBy,
  isObject,
  isPositive,
  keyGuidOf,
  known,
  networkOf,
  networks,
  reachOf,
  tools,
  typeName,
  unknown,
  valueOf
} from "./chunks/chunk-RB3OPH6U.js";
import "./chunks/chunk-Y5REAQKC.js";
import "./chunks/chunk-JX4FJZFW.js";
import "./chunks/chunk-SEWDMQ6Q.js";
export {
  absent,
  bareId,
  cloudSigningOf,
  cloudSignings,
  coversName,
  defineRule,
  edgeSuffixOf,
  esaMember,
  guidKey,
  hasPlaceholder,
  hostKey,
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  hostnamesRuledBy,
  isObject,
  isPositive,
  keyGuidOf,
  known,
  networkOf,
  networks,
  reachOf,
  tools,
  typeName,
  unknown,
  valueOf
};
