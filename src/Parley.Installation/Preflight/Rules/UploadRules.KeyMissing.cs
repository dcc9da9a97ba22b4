using Parley.Diagnostics;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A product that has no key but what it is given was given none.</summary>
    public static readonly Finding KeyMissing = new("install.key.missing", Severity.Error)
    {
        Title = "{where} has no private key, and {product} has none of its own",
        Cause = "The key was left where the request was made.",
        Fix = "Name the key with --key FILE: the one that was made with the request. Then {install}.",
        Source = SourceReference.Own("A server cannot prove a certificate without its key"),
    };

    internal static void CheckKeyMissing(UploadContext context)
    {
        if (context is { Leaf: { } leaf, Product.Key: KeyDelivery.Given, Keys: [], HasErrors: false })
            context.Add(KeyMissing, leaf.DisplayName, ("where", context.Request.KeyFiles is [var file, ..] ? file.Name : "The upload"));
    }
}
