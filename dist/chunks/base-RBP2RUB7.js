import {
  baseOf
} from "./chunk-7FCIMDPL.js";
import "./chunk-GB22A6YQ.js";
import "./chunk-US4BKLQW.js";
import "./chunk-MMJNSEQU.js";
import "./chunk-Y2W7EEWM.js";
import "./chunk-2XODAY5L.js";
import "./chunk-SEWDMQ6Q.js";
export {
  baseOf
};
