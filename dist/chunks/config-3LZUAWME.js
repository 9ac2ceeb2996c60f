import {
  configOf
} from "./chunk-5MMGBLA4.js";
import "./chunk-PWKTWPLV.js";
import "./chunk-NN7HKBQJ.js";
import "./chunk-ZWRQEHPM.js";
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
  configOf
};
