using Parley.Diagnostics;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The root is in the upload.</summary>
    public static readonly Finding ChainRoot = new("install.chain.root", Severity.Note)
    {
        Title = "The root {name} is in the upload",
        Cause = "Clients trust a root because they have it, not because a server sends it.",
        Fix = "Leave it out if nothing asks for it: 'parley cert bundle FILE --root remove --output FILE'.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>Certificates of authorities come with the server's own.</summary>
    public static readonly Finding ChainTogether = new("install.chain.together", Severity.Warning)
    {
        Title = "{product} takes the certificates of authorities in its trust store; {count} come with that of {name}",
        Cause = "They were sent by the authority as one file.",
        Fix = "Upload {order} to the trust store first, each as a file of its own, the root first; "
            + "then the certificate of {name} alone. 'parley cert bundle FILE --split FOLDER' writes one file each. "
            + "Then {install}.",
        Source = SourceReference.Own("The system checks a certificate against its trust store when it is uploaded"),
    };

    internal static void CheckChainPlace(UploadContext context)
    {
        if (context.Path is not [var leaf, _, ..])
            return;
        if (context.Product.Chain == ChainPlace.Apart)
        {
            var above = context.Path[1..];
            context.Add(ChainTogether, leaf.DisplayName,
                ("name", leaf.DisplayName), ("count", above.Length), ("order", Arrows(above.Reverse())));
        }
        else if (context.Path[^1] is { IsSelfIssued: true } root)
        {
            context.Add(ChainRoot, root.DisplayName, ("name", root.DisplayName));
        }
    }
}
