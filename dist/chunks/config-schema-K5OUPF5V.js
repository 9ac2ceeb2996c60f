import {
  configSchema
} from "./chunk-2YWLVDJG.js";
import "./chunk-MJ2NQS26.js";
import "./chunk-5JSAR7ZO.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  configSchema
};
