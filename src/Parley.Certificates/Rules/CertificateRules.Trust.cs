using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The server did not send an authority between its certificate and a root.</summary>
    public static readonly Finding MissingIntermediate = new("cert.chain.missing-intermediate", Severity.Error)
    {
        Title = "The server does not send the intermediate certificate {issuer}",
        Cause = "{subject} was issued by {issuer}, whose certificate was neither sent nor is in the store. The "
            + "server's chain file holds the server's certificate without its authority's. Clients that met the "
            + "authority elsewhere connect, others do not.",
        Fix = "Append the certificate of {issuer} (key identifier {authorityKey}) to the server's chain file, after "
            + "{subject}; fetch it from {issuerAddress}. Restart the service and run the check again. If {issuer} is "
            + "itself a private root, install it on the clients instead.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>The server's certificate vouches for itself.</summary>
    public static readonly Finding SelfSigned = new("cert.chain.self-signed", Severity.Error)
    {
        Title = "The server's certificate is self-signed",
        Cause = "{subject} was made by the server itself, at installation or after a change of its name, and is not "
            + "in the store of trusted certificates. Every user is asked, or refused.",
        Fix = "Make a certificate request on the server, have a public or your own authority sign it, and install "
            + "the result with its chain. For a laboratory, install this certificate (SHA-256 {sha256}) on the "
            + "clients instead.",
        Source = SourceReference.Rfc(5280, "6.1.1 (d)"),
    };

    /// <summary>The chain ends at an authority that is not trusted here.</summary>
    public static readonly Finding UntrustedAnchor = new("cert.chain.untrusted-anchor", Severity.Error)
    {
        Title = "The chain ends at {authority}, which is not trusted here",
        Cause = "{subject} leads to {authority}, which is not in the store of trusted roots. A private root was not "
            + "installed on this machine, or the server has a certificate of the wrong authority.",
        Fix = "Install the root certificate {authority} (key identifier {authorityKey}) on the clients (Windows: "
            + "Trusted Root Certification Authorities; macOS: System keychain; Linux: the system's anchors folder), "
            + "or run the check with --anchors FILE to judge with it. If {authority} is an intermediate of a root that is "
            + "trusted already, append its certificate to the server's chain file instead.",
        Source = SourceReference.Rfc(5280, "6.1.1 (d)"),
    };
}
