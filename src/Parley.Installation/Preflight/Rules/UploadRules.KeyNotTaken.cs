using Parley.Diagnostics;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A product that makes its own key was given one.</summary>
    public static readonly Finding KeyNotTaken = new("install.key.not-taken", Severity.Error)
    {
        Title = "{product} makes its own private key and takes no other; there is one in {file}",
        Cause = "The key and the request were made elsewhere.",
        Fix = "Make the request on the system itself, have that signed, and upload the certificate alone; "
            + "keep the key out of the upload. Then {install}.",
        Source = SourceReference.Own("A product that makes its own key has no place for another, "
            + "and a key that travels for nothing is a key at risk"),
    };

    internal static void CheckKeyNotTaken(UploadContext context)
    {
        if (context.Product.Key == KeyDelivery.Own && context.Keys.FirstOrDefault() is { } key)
            context.Add(KeyNotTaken, key.File.Name, ("file", key.File.Name));
    }
}
