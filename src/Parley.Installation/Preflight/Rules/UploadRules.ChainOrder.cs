using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificates stand in the wrong order.</summary>
    public static readonly Finding ChainOrder = new("install.chain.order", Severity.Error)
    {
        Title = "The certificates are in the wrong order: {found}",
        Cause = "They were put together by hand, or an authority sent the root first.",
        Fix = "Put them in this order: {wanted}. 'parley cert bundle {file} --output FILE' does it.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Chain Error"),
    };

    internal static void CheckChainOrder(UploadContext context)
    {
        if (context.Leaf is not { } leaf || context.Product.Chain is not (ChainPlace.BehindLeaf or ChainPlace.AfterLeaf))
            return;
        var isLeafFirst = context.Certificates[0].Equals(leaf);
        var found = context.Certificates.Distinct().Where(certificate => !isLeafFirst || context.Path.Contains(certificate)).ToList();
        if (!isLeafFirst || (context.Product.Chain == ChainPlace.BehindLeaf && !found.SequenceEqual(context.Path)))
        {
            // The first one is taken for the server's, whatever it is; what stands behind is sent as it is.
            context.Add(
                ChainOrder, isLeafFirst ? UploadEffect.Clients : null, leaf.DisplayName,
                ("found", Arrows(found.Take(MaximumTold))), ("wanted", Arrows(context.Path)), ("file", context.FileOf(found[0])));
        }
    }

    static string Arrows(IEnumerable<Certificate> certificates) => string.Join(", ", certificates.Select(certificate => certificate.DisplayName));
}
