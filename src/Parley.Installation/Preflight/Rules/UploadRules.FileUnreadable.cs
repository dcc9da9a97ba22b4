using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A file in which nothing can be read.</summary>
    public static readonly Finding FileUnreadable = new("install.file.unreadable", Severity.Error)
    {
        Title = "Nothing in {file} can be read: {fault}",
        Cause = "The file is of another kind, or it was damaged when it was copied: "
            + "as text pasted into a mail, or a download that gave a page.",
        Fix = "{remedy} If that does not help, make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Certificate Error"),
    };

    internal static void CheckFileUnreadable(UploadContext context)
    {
        foreach (var file in context.Request.Files)
        {
            if (file.Error is { } error && !IsOfKey(error))
                context.Add(FileUnreadable, file.Name, ("file", file.Name), ("fault", error), ("remedy", error.Remedy));
        }
    }

    /// <summary>Whether a fault is of a private key, which has findings of its own.</summary>
    static bool IsOfKey(MaterialError error) => error.Subject == "key"
        || error.Kind is MaterialFault.PasswordNeeded or MaterialFault.WrongPassword or MaterialFault.TooCostly
        || error.Expected.Contains("PRIVATE KEY", StringComparison.Ordinal)
        || IsKeyOfPutty(error);
}
