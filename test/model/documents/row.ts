/** A document, and how many nodes of each kind it yields; kinds without any are left out. */
export type Row = readonly [title: string, document: unknown, kinds: Readonly<Record<string, number>>];

/** PEM in form, with nothing in it that a certificate reader could use. */
export const pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
export const csr = "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n";
