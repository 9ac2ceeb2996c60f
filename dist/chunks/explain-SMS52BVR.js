import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-7PGFFI2Q.js";
import "./chunk-RNGRTHEB.js";
import "./chunk-QUJKROPB.js";
import "./chunk-HS2D2RLZ.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-AXD6AKZO.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-W6AJFER6.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
