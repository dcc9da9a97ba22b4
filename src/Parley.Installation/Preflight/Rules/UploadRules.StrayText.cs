using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>Text outside of the blocks of a PEM file.</summary>
    public static readonly Finding StrayText = new("install.file.stray-text", Severity.Warning)
    {
        Title = "{file} has {what} outside of its blocks, first on line {line}",
        Cause = "Editors leave blank lines, and OpenSSL writes names above each block; {product} refuses or passes over them.",
        Fix = "Remove all that stands outside of the BEGIN and END lines, blank lines too: 'parley cert bundle "
            + "{file} --output FILE' does it. If that does not help, make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Certificate Error"),
    };

    internal static void CheckStrayText(UploadContext context)
    {
        foreach (var file in context.AllFiles)
        {
            if (file is { Content: not null, Outline: { Stray: [var first, ..] } outline })
                context.Add(StrayText, file.Name, ("file", file.Name), ("line", first.Number), ("what", first), ("count", outline.StrayCount));
        }
    }
}
