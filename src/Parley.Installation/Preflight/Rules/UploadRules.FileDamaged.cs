using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A part of a file cannot be read.</summary>
    public static readonly Finding FileDamaged = new("install.file.damaged", Severity.Error)
    {
        Title = "A part of {file} cannot be read: {fault}",
        Cause = "The file was cut off or changed when it was copied.",
        Fix = "{remedy} If that does not help, make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Certificate Error"),
    };

    internal static void CheckFileDamaged(UploadContext context)
    {
        foreach (var file in context.AllFiles)
        {
            foreach (var fault in file.Content?.Faults ?? [])
            {
                if (!IsOfKey(fault))
                    context.Add(FileDamaged, file.Name, ("file", file.Name), ("fault", fault), ("remedy", fault.Remedy));
            }
        }
    }
}
