import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-3F57DHG7.js";
import "./chunk-GWVLG6YU.js";
import "./chunk-UWDD3CUA.js";
import "./chunk-2Y5YCFAL.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-MMJNSEQU.js";
import "./chunk-BOKSHYKX.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import "./chunk-DMRWCIRG.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-3YCJMXNE.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
