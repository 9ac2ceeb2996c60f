import {
  explainCommand,
  explainFlags,
  ruleFormats
} from "./chunk-ZAZC5AU4.js";
import "./chunk-2BGSCHNO.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-XFVADQON.js";
import "./chunk-PZRYYMES.js";
import "./chunk-NN7HKBQJ.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-WB4X6II5.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  explainCommand,
  explainFlags,
  ruleFormats
};
