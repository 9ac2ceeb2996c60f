import {
  configSchema
} from "./chunk-E5K3QR2P.js";
import "./chunk-YEF7N6NN.js";
import "./chunk-IKO5IJAN.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";
export {
  configSchema
};
