import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-YUXI72DM.js";
import "./chunk-T6YD2I5O.js";
import "./chunk-Q2IKSN3N.js";
import "./chunk-UK575KPM.js";
import "./chunk-O5RUR3EB.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-UBFNHJID.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-JX4FJZFW.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
