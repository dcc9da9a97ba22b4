using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A key in a form that the product does not take.</summary>
    public static readonly Finding KeyFormNotTaken = new("install.key.form", Severity.Error)
    {
        Title = "The private key in {file} is written as {form}, which {product} does not take",
        Cause = "Programs write keys in several forms; {product} takes {taken}.",
        Fix = "Write it in another form: 'parley cert bundle {file} --output FILE --key-form pkcs8' writes PKCS#8. "
            + "A key of SSH or PuTTY is no key of a certificate: name the right file.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Key Decryption Error"),
    };

    internal static void CheckKeyForm(UploadContext context)
    {
        var taken = context.Product.KeyForms;
        if (taken.IsEmpty)
            return;
        foreach (var key in context.Keys.Where(key => !taken.Contains(key.Form)))
            Add(key.File, key.Key.FormName);
        foreach (var (file, item) in context.Items)
        {
            if (item is MaterialItem.OfOther(var other)
                && other.Contains("key", StringComparison.Ordinal)
                && !other.Contains("public", StringComparison.Ordinal))
                Add(file, other);
        }

        foreach (var file in context.AllFiles)
        {
            if (file.Error is { } error && IsKeyOfPutty(error))
                Add(file, "a key of PuTTY");
        }

        void Add(UploadFile file, string form) =>
            context.Add(KeyFormNotTaken, file.Name,
                ("file", file.Name), ("form", form), ("taken", string.Join(", ", taken.Select(KeyFormWords.Of))));
    }

    /// <summary>Whether nothing could be read because the file holds a key of PuTTY.</summary>
    static bool IsKeyOfPutty(MaterialError error) => error.Found.Contains("key of PuTTY", StringComparison.Ordinal);
}
