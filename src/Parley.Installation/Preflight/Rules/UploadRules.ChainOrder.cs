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
        if (context.Path.Length < 2 || context.Product.Chain != ChainPlace.BehindLeaf)
            return;
        var found = context.Certificates.Distinct().Where(context.Path.Contains).ToList();
        if (!found.SequenceEqual(context.Path))
            context.Add(ChainOrder, context.Path[0].DisplayName, ("found", Arrows(found)), ("wanted", Arrows(context.Path)), ("file", context.FileOf(found[0])));
    }

    static string Arrows(IEnumerable<Certificate> certificates) => string.Join(", ", certificates.Select(certificate => certificate.DisplayName));
}
