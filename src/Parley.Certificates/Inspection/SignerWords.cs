namespace Parley.Certificates.Inspection;

/// <summary>Says whose key made a signature.</summary>
static class SignerWords
{
    internal static string Of(IssuerLink link, IssuerLinks links)
    {
        var issuer = link.Issuer is null ? "" : ChainInspection.Numbered(link.Issuer, links);
        return link.Kind switch
        {
            IssuerLinkKind.Verified => "the key of number " + issuer,
            IssuerLinkKind.ByName => $"number {issuer}, by its name; not verified here",
            IssuerLinkKind.OtherKey or IssuerLinkKind.Broken => "another key than that of number " + issuer,
            _ => "a key that is not in this file",
        };
    }
}
