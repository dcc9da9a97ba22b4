using System.Collections.Immutable;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Lint.Rules;

namespace Parley.Configuration.Lint;

/// <summary>Reviews a client configuration file against what is published about its parameters.</summary>
public static class ConfigurationLint
{
    static readonly ImmutableArray<ILintRule> Rules =
    [
        new EncodingRule(),
        new VersionRule(),
        new GroupRule(),
        new NameRule(),
        new PlacementRule(),
        new RepetitionRule(),
        new ValueRule(),
        new RetirementRule(),
        new PlatformRule(),
        new ServerRule(),
        new DirectoryCredentialsRule(),
        new DirectoryServerRule(),
        new DirectorySearchRule(),
        new PhotoRule(),
        new DomainRule(),
        new SharePortRule(),
        new HistoryRule(),
        new CallPromptRule(),
        new ProblemReportRule(),
        new UpdateRule(),
        new FastSignInRule(),
    ];

    /// <summary>Everything that is wrong with a file or worth knowing of it, in the order of the file.</summary>
    public static ImmutableArray<LintFinding> Review(ConfigurationDocument document, LintRequest request)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var context = new LintContext(document, request);
        foreach (var rule in Rules)
            rule.Check(context);
        return context.ToImmutable();
    }
}
