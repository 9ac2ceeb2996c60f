import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-KN6A3DDW.js";
import "./chunk-A2TME6VF.js";
import "./chunk-6QRBI3TW.js";
import "./chunk-QUJKROPB.js";
import "./chunk-HS2D2RLZ.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-MWZVURWZ.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-NAP2EJJB.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
