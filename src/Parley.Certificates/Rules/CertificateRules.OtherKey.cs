using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The issuer's certificate at hand has the right name and another key.</summary>
    public static readonly Finding IssuerOfOtherKey = new("cert.chain.issuer-of-other-key", Severity.Error)
    {
        Title = "The certificate sent for {issuer} has another key than the one that signed",
        Cause = "{subject} was signed with the key {authorityKey} of {issuer}; the certificate of that name at hand ({otherPlace}, "
            + "serial {otherSerial}, valid from {otherFrom}) has the key {otherKey}. The authority was given a new key under its "
            + "old name, and the chain file holds the certificate of the other one.",
        Fix = "Replace {otherPlace} (serial {otherSerial}) in the server's chain file by the certificate of {issuer} whose key "
            + "identifier is {authorityKey}; fetch it from {issuerAddress}. Restart the service and run the check again.",
        Source = SourceReference.Rfc(5280, "4.2.1.1"),
    };

    /// <summary>The store has a root of the issuer's name with another key.</summary>
    public static readonly Finding AnchorOfOtherKey = new("cert.chain.anchor-of-other-key", Severity.Error)
    {
        Title = "The trusted root {issuer} has another key than the one that signed",
        Cause = "{subject} was signed with the key {authorityKey} of {issuer}; the root of that name in the store (serial "
            + "{otherSerial}, valid from {otherFrom}) has the key {otherKey}. The root was made again under its old name, or "
            + "somebody made one that looks like it.",
        Fix = "Ask who runs {issuer} which root is the right one. Install the root with the key identifier {authorityKey} on the "
            + "clients beside the old one (Windows: Trusted Root Certification Authorities; macOS: System keychain; Linux: the "
            + "system's anchors folder), or have {subject} (serial {serial}) issued again below the root with the key {otherKey}.",
        Source = SourceReference.Rfc(5280, "4.2.1.1"),
    };
}
