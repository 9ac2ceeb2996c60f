import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-5ZWKFMTN.js";
import "./chunk-AOB3GD4D.js";
import "./chunk-UWDD3CUA.js";
import "./chunk-7NH73JOL.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-MMJNSEQU.js";
import "./chunk-BOKSHYKX.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import "./chunk-IKO5IJAN.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
