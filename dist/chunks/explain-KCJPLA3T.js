import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-CK45VGHC.js";
import "./chunk-YQK4325J.js";
import "./chunk-QUJKROPB.js";
import "./chunk-HS2D2RLZ.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-V6S3LORP.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-R5XKB7TE.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
