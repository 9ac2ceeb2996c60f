import {
  configSchema
} from "./chunk-DIWWDZDP.js";
import "./chunk-VSKAP7UQ.js";
import "./chunk-7K3S3V2F.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  configSchema
};
