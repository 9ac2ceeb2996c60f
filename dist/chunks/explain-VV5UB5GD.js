import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-QMSJEETV.js";
import "./chunk-4D4LZEM2.js";
import "./chunk-Q2IKSN3N.js";
import "./chunk-UK575KPM.js";
import "./chunk-O5RUR3EB.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-Q26EKOPK.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-H4QGO2Q2.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
