import {
  findConfig,
  noConfig,
  readConfig
} from "./chunk-SL5ZJUCH.js";
import "./chunk-PWKTWPLV.js";
import "./chunk-RAFONTSJ.js";
import "./chunk-MJ2NQS26.js";
import "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-WB4X6II5.js";
import "./chunk-5JSAR7ZO.js";
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
