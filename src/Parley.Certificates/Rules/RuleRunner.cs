using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>Runs rules in the order of cause. A rule that breaks down becomes a finding that names it.</summary>
static class RuleRunner
{
    /// <summary>Applies all rules to a path; from the anchor down, because a fault above is the cause of those below.</summary>
    internal static void Run(PathContext context, Report report)
    {
        foreach (var rule in RuleSets.Certificate)
        {
            for (var i = context.Certificates.Length - 1; i >= 0; i--)
            {
                var link = context.Certificates[i];
                Guard(rule, link.Certificate.DisplayName, report, () => rule.Check(link, report));
            }
        }

        foreach (var rule in RuleSets.Path)
            Guard(rule, context.Certificates[0].Certificate.DisplayName, report, () => rule.Check(context, report));
    }

    /// <summary>Whether any rule about one certificate finds an error in it.</summary>
    internal static bool HasErrors(CertificateContext context)
    {
        var report = new Report();
        foreach (var rule in RuleSets.Certificate)
            Guard(rule, context.Certificate.DisplayName, report, () => rule.Check(context, report));
        return report.ToImmutable().Any(observation => observation.Severity == Severity.Error);
    }

    /// <summary>Applies the rules about the chain as sent.</summary>
    internal static void Run(PresentationContext context, Report report)
    {
        foreach (var rule in RuleSets.Presentation)
            Guard(rule, "the chain as sent", report, () => rule.Check(context, report));
    }

    static void Guard(object rule, string subject, Report report, Action check)
    {
        try
        {
            check();
        }
#pragma warning disable CA1031 // whatever breaks down inside a rule, the verdict must say so and not be lost
        catch (Exception exception)
#pragma warning restore CA1031
        {
            report.Add(CertificateRules.RuleFailed, subject, ("rule", rule.GetType().Name), ("exception", exception.GetType().Name));
        }
    }
}
