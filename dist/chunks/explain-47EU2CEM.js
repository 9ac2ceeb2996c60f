import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-UFSTSFRC.js";
import "./chunk-GHM5D76S.js";
import "./chunk-Q2IKSN3N.js";
import "./chunk-UK575KPM.js";
import "./chunk-O5RUR3EB.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RB3OPH6U.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-JX4FJZFW.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
