using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate of an authority stands where a server's belongs.</summary>
    public static readonly Finding AuthorityAsServer = new("install.certificate.authority", Severity.Error)
    {
        Title = "The certificate of {name} is an authority's, not a server's",
        Cause = "The file of the chain was taken for that of the server.",
        Fix = "Upload the certificate that the authority issued for the request; find it with 'parley cert match FOLDER'.",
        Source = SourceReference.Own("A server that proves itself as an authority could issue certificates for everybody"),
    };

    internal static void CheckAuthorityAsServer(UploadContext context)
    {
        // A self-signed one of a server often says so of itself, and is told as that.
        if (context.Leaf is { IsAuthority: true } leaf
            && (!context.IsSelfSigned || (leaf.SubjectAlternativeNames.All.IsEmpty && leaf.KeyUsage?.HasFlag(KeyUsage.CertificateSigning) is true)))
            context.Add(AuthorityAsServer, leaf.DisplayName, ("name", leaf.DisplayName));
    }
}
