/** A certificate of CN=edge.example that ended on 2026-02-01. */
export const expired = `-----BEGIN CERTIFICATE-----
MIIBKDCB0KADAgECAhBN8WzBUq/vuBFadnGtvaV8MAoGCCqGSM49BAMCMBcxFTAT
BgNVBAMMDGVkZ2UuZXhhbXBsZTAeFw0yNjAxMDEwMDAwMDBaFw0yNjAyMDEwMDAw
MDBaMBcxFTATBgNVBAMMDGVkZ2UuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49
AwEHA0IABDmEW72yLQqjPPFfV2yc4jUU0QvzOnIevQ54EpiNIDdpssP7JUPQjbfc
AvBFFk6taRPByHOJoLP7podnBeIIKn4wCgYIKoZIzj0EAwIDRwAwRAIgDZ5OAhg6
R1XE4nwyYJxyn4RAg6DMpqa43YAJ31Zath0CIDGIhaGSt+MzafAT95vE688TY5qZ
ErqilEE8E5NwdCNq
-----END CERTIFICATE-----
`;

/** A time at which {@link expired} was still good. */
export const before = "2026-01-15";
/** A time at which it no longer was. */
export const after = "2026-11-21T00:00:00Z";
