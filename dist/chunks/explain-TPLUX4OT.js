import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-2IYMKBBY.js";
import "./chunk-SJAZIJ7V.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-XFVADQON.js";
import "./chunk-UWLYRR7T.js";
import "./chunk-P5AUZW5N.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-QLAMWDJR.js";
import "./chunk-WB4X6II5.js";
import "./chunk-7K3S3V2F.js";
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
