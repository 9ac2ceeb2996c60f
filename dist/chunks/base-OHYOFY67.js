import {
  baseOf
} from "./chunk-ZQ6XXI6K.js";
import "./chunk-SVEJA7DS.js";
import "./chunk-PWKTWPLV.js";
import "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2XODAY5L.js";
import "./chunk-SEWDMQ6Q.js";
export {
  baseOf
};
