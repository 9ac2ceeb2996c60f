import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-LSIVM4S2.js";
import "./chunk-DDO5GGI6.js";
import "./chunk-Q2IKSN3N.js";
import "./chunk-UK575KPM.js";
import "./chunk-O5RUR3EB.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-LZSKFTOH.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-R5XKB7TE.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
