import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-T6GFPEU3.js";
import "./chunk-QS27REYT.js";
import "./chunk-QUJKROPB.js";
import "./chunk-HS2D2RLZ.js";
import "./chunk-O5RUR3EB.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
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
