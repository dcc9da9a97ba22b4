using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The server was asked for by a host name without its domain.</summary>
    public static readonly Finding IdentityBareHostName = new("cert.identity.bare-host-name", Severity.Error)
    {
        Title = "The server is addressed as {reference}, without its domain",
        Cause = "A bare host name is configured ({origin}); the certificate presents {presented}. The client compares the "
            + "name as configured and does not complete it. {nearest}",
        Fix = "Configure the server's full host name, as the certificate presents it, in the service profile and in "
            + "every server list. Do not add the bare name to the certificate: public authorities refuse it, and it is "
            + "not unique.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Prevent Identity Mismatch"),
    };
}
