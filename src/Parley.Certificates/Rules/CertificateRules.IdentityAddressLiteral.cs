using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The server was asked for by an IP address that the certificate does not present.</summary>
    public static readonly Finding IdentityAddressLiteral = new("cert.identity.address-literal", Severity.Error)
    {
        Title = "The server is addressed as {reference}, and the certificate names hosts",
        Cause = "An IP address stands where a host name belongs ({origin}); the certificate presents {presented}. An "
            + "address is proved by an iPAddress entry alone, and public authorities issue none for private networks.",
        Fix = "Configure the server's full host name as the certificate presents it, in the service profile and in every "
            + "server list. Only where that cannot be, reissue the certificate with {sanLine}.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Prevent Identity Mismatch"),
    };
}
