using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A purpose is missing that peers ask for.</summary>
    public static readonly Finding Purpose = new("install.certificate.purpose", Severity.Error)
    {
        Title = "The certificate of {name} is not for {missing}",
        Cause = "The authority left the purpose out of the extended key usage. Where a peer checks it, as the call "
            + "manager does with the meeting server, the handshake ends with the alert 'unsupported certificate'. "
            + "Public authorities stopped to issue for clients in 2025 and 2026.",
        Fix = "Turn to the authority: the extended key usage must hold {wanted}. "
            + "Where a public one no longer gives client authentication, take a private authority for the systems "
            + "that speak to each other, or a product version that has a certificate of its own for each.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Cannot Establish TLS Due to Missing Extension in Certificate"),
    };

    internal static void CheckPurpose(UploadContext context)
    {
        if (context.Leaf is not { ExtendedKeyUsage: { } usage } leaf)
            return;
        var missing = context.Product.Purposes.Where(purpose => !usage.Allows(PurposeOf(purpose))).Select(WordOfPurpose).ToList();
        if (missing.Count > 0)
        {
            context.Add(
                Purpose, leaf.DisplayName, ("name", leaf.DisplayName), ("missing", string.Join(" and ", missing)),
                ("wanted", string.Join(" and ", context.Product.Purposes.Select(WordOfPurpose))));
        }
    }

    static Oid PurposeOf(string word) => word == "clientAuth" ? ObjectIdentifiers.ClientAuthentication : ObjectIdentifiers.ServerAuthentication;

    static string WordOfPurpose(string word) => word == "clientAuth" ? "TLS client authentication" : "TLS server authentication";
}
