using Parley.Configuration.Findings.Directories;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Photos by address have an address, a token, and the token in the address.</summary>
sealed class PhotoRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Switch("PhotoUriSubstitutionEnabled") != true || context.Find("PhotoUriSubstitutionEnabled") is not { } enabled)
            return;
        var (token, address) = (context.Find("PhotoUriSubstitutionToken"), context.Find("PhotoUriWithToken"));
        if (token is null)
            context.Add(DirectoryFindings.PhotoTokenMissing, enabled, null, ("missing", "PhotoUriSubstitutionToken"));
        if (address is null)
            context.Add(DirectoryFindings.PhotoTokenMissing, enabled, null, ("missing", "PhotoUriWithToken"));
        if (token is not null && address?.Value.Contains(token.Value, StringComparison.OrdinalIgnoreCase) == false)
            context.Add(DirectoryFindings.PhotoTokenUnused, address, null, ("token", token.Value));
    }
}
