import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-LWAXFEIW.js";
import "./chunk-LWBXMFMK.js";
import "./chunk-QUJKROPB.js";
import "./chunk-HS2D2RLZ.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-STXVS2WF.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-4BJ6HJDZ.js";
import "./chunk-EJH6K4LW.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
