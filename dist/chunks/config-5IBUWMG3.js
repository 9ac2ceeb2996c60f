import {
  findConfig,
  noConfig,
  readConfig
} from "./chunk-NEOJLQ5U.js";
import "./chunk-PWKTWPLV.js";
import "./chunk-QO534FN4.js";
import "./chunk-TA2ZBUMH.js";
import "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-WB4X6II5.js";
import "./chunk-PC5K2LFU.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  findConfig,
  noConfig,
  readConfig
};
