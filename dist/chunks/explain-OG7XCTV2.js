import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-TWEX4ETX.js";
import "./chunk-D4U3NEUZ.js";
import "./chunk-D3UKXXC6.js";
import "./chunk-QUJKROPB.js";
import "./chunk-HS2D2RLZ.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-3EC5JN33.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-K75FCEVV.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
