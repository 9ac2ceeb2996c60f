import {
  Ignored
} from "./chunk-FENKZTXR.js";
import "./chunk-SEWDMQ6Q.js";
export {
  Ignored
};
