// @peculiar/x509 needs its metadata polyfill first and does not bring it.
import "reflect-metadata";

/** The second reader of certificates: heavy, so this module is loaded only when something is about to be said of one. */
export { BasicConstraintsExtension, X509Certificate } from "@peculiar/x509";
