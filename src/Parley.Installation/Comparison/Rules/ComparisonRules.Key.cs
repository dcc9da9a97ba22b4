using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

static partial class ComparisonRules
{
    /// <summary>The key is another one.</summary>
    public static readonly Finding Key = new("install.difference.key", Severity.Error)
    {
        Title = "{after} is for another key than {before}",
        Cause = "A second request was made, or a certificate of another server or year was taken.",
        Fix = "Find what belongs together with 'parley cert match FOLDER', and install the certificate whose key "
            + "the server has; {before} has {beforeKey}, {after} has {afterKey}.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };
}
