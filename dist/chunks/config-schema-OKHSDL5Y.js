import {
  configSchema
} from "./chunk-IW76OAKW.js";
import "./chunk-2ZXQ6YHV.js";
import "./chunk-DMRWCIRG.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-3YCJMXNE.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  configSchema
};
