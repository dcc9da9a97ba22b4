using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>Photos by address are switched on and lack a part of the address.</summary>
    public static readonly Finding PhotoTokenMissing = new("config.photo.token-missing", Severity.Warning)
    {
        Title = "PhotoUriSubstitutionEnabled stands without {missing}",
        Cause = "In line {line} photos by address are switched on. The client builds the address from "
            + "PhotoUriWithToken by putting the attribute in the place of PhotoUriSubstitutionToken; {missing} is "
            + "not set, so there are no photos.",
        Fix = "Add {missing}, or set PhotoUriSubstitutionEnabled to false.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 12.8", "Directory Parameters"),
    };
}
