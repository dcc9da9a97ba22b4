using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The key of the certificate stands behind another.</summary>
    public static readonly Finding KeyOrder = new("install.key.order", Severity.Error)
    {
        Title = "{file} has several private keys, and the first is not that of {name}",
        Cause = "Keys were put together, as after a renewal with a new one; "
            + "{product} reads the first and passes over the others.",
        Fix = "Leave only the key of the certificate in the file: 'parley cert match {file} CERTIFICATE' tells which it is.",
        Source = SourceReference.Own("Seen with the programs themselves"),
    };

    internal static void CheckKeyOrder(UploadContext context)
    {
        if (!context.HasPlaces
            || context is not { Leaf: { } leaf, Keys: [{ PublicKey: { } first } key, _, ..] }
            || KeyPair.IsSame(first, leaf.PublicKey))
            return;
        if (context.Keys.Any(each => each.PublicKey is { } other && KeyPair.IsSame(other, leaf.PublicKey)))
            context.Add(KeyOrder, leaf.DisplayName, ("file", key.File.Name), ("name", leaf.DisplayName));
    }
}
