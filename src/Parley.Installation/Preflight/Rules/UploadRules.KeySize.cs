using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A key that is too short, or too long.</summary>
    public static readonly Finding KeySize = new("install.key.size", Severity.Error)
    {
        Title = "The key of {name} is {key}: {product} takes RSA with {limit} bits",
        Cause = "The request was made with an old default, or for another system.",
        Fix = "Make a new request with a key of 2048 bits or more, and get a new certificate. "
            + "To see the length: 'parley cert inspect {file}'.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Key Size Error"),
    };

    internal static void CheckKeySize(UploadContext context)
    {
        var (least, most) = (context.Product.MinimumRsaBits, context.Product.MaximumRsaBits);
        var limit = most is null ? $"at least {least}" : $"{least} to {most}";
        if (context.Leaf is { } leaf)
        {
            if (IsWrong(leaf.PublicKey))
                Add(leaf.DisplayName, leaf.PublicKey, context.FileOf(leaf));
            return;
        }

        foreach (var key in context.Keys)
        {
            if (key.PublicKey is { } half && IsWrong(half))
                Add(key.File.Name, half, key.File.Name);
        }

        bool IsWrong(SubjectPublicKey key) =>
            key.Algorithm is PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss && (key.Bits < least || key.Bits > most);

        void Add(string name, SubjectPublicKey key, string file) =>
            context.Add(KeySize, name, ("name", name), ("key", key.Name), ("limit", limit), ("file", file));
    }
}
