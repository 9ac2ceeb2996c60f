import {
  configSchema
} from "./chunk-OELI3SIZ.js";
import "./chunk-TA2ZBUMH.js";
import "./chunk-PC5K2LFU.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  configSchema
};
