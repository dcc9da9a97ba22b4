using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A PKCS#12 without a password.</summary>
    public static readonly Finding Pkcs12Open = new("install.file.pkcs12-open", Severity.Error)
    {
        Title = "{file} is a PKCS#12 without a password",
        Cause = "{product} takes a PKCS#12 only when a password protects it.",
        Fix = "Write it again with a password: "
            + "'parley cert bundle {file} --output FILE --to pkcs12 --output-password-file FILE'.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Certificate Error"),
    };

    internal static void CheckPkcs12Open(UploadContext context)
    {
        foreach (var file in context.AllFiles)
        {
            if (file is { Form: UploadForm.Pkcs12, Content.Faults: [] } && string.IsNullOrEmpty(context.Request.Password))
                context.Add(Pkcs12Open, file.Name, ("file", file.Name));
        }
    }
}
