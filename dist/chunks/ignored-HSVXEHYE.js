import {
  Ignored
} from "./chunk-IN6NE6ZK.js";
import "./chunk-SEWDMQ6Q.js";
export {
  Ignored
};
