import {
  baseOf
} from "./chunk-JVFLULAO.js";
import "./chunk-HO26DIJ5.js";
import "./chunk-K7WWTXXS.js";
import "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-2XODAY5L.js";
import "./chunk-SEWDMQ6Q.js";
export {
  baseOf
};
