using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>The address of photos does not hold the token.</summary>
    public static readonly Finding PhotoTokenUnused = new("config.photo.token-unused", Severity.Warning)
    {
        Title = "PhotoUriWithToken does not hold the token {token}",
        Cause = "In line {line} the address has no place for the attribute: every contact gets the same photo, or "
            + "none.",
        Fix = "Write {token} into the address where the attribute belongs.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 12.8", "Directory Parameters"),
    };
}
