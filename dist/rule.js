import {
  defineRule
} from "./chunks/chunk-WB4X6II5.js";
import {
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  hostnamesRuledBy,
  isPositive,
  nearest,
  pinLists,
  reachOf,
  standingOfPin
} from "./chunks/chunk-VCZEB6AZ.js";
import "./chunks/chunk-QLHWV3KJ.js";
import {
  absent,
  bareId,
  cloudSigningOf,
  cloudSignings,
  coversName,
  edgeSuffixOf,
  esaActions,
  esaMember,
  esaPhases,
  guidKey,
  hasPlaceholder,
  hostKey,
  isObject,
  keyGuidOf,
  known,
  networkOf,
  networks,
  shorten,
  tools,
  typeName,
  unknown,
  valueOf
} from "./chunks/chunk-GH72XRO3.js";
import "./chunks/chunk-EJH6K4LW.js";
import "./chunks/chunk-NFW7PRAB.js";
import "./chunks/chunk-SEWDMQ6Q.js";
export {
  absent,
  bareId,
  cloudSigningOf,
  cloudSignings,
  coversName,
  defineRule,
  edgeSuffixOf,
  esaActions,
  esaMember,
  esaPhases,
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
  nearest,
  networkOf,
  networks,
  pinLists,
  reachOf,
  shorten,
  standingOfPin,
  tools,
  typeName,
  unknown,
  valueOf
};
