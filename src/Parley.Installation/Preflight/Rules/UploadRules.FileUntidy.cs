using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A file is not written as its standard asks.</summary>
    public static readonly Finding FileUntidy = new("install.file.untidy", Severity.Warning)
    {
        Title = "{file} is not written as the standard asks: {fault}",
        Cause = "An editor or a mail program changed the text; some programs read it all the same, others refuse it.",
        Fix = "{remedy} 'parley cert bundle {file} --output FILE' writes it as the standard asks.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Certificate Error"),
    };

    internal static void CheckFileUntidy(UploadContext context)
    {
        foreach (var file in context.AllFiles)
        {
            // What is no more than unproven is a matter of trust in the file, not of its form.
            if (file.Content?.Oddities.FirstOrDefault(oddity => oddity.Kind == MaterialFault.Untidy) is { } oddity)
                context.Add(FileUntidy, file.Name, ("file", file.Name), ("fault", oddity), ("remedy", oddity.Remedy));
        }
    }
}
