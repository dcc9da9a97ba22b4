using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>Runs rules in the order of cause. A rule that breaks down becomes a finding that names it.</summary>
#pragma warning disable CA1031 // whatever breaks down inside a rule, the verdict must say so and not be lost
static class RuleRunner
{
    /// <summary>
    /// Applies all rules to a path; from the anchor down, because a fault above is the cause of those below.
    /// </summary>
    internal static void Run(PathContext context, Report report)
    {
        var selection = RuleSelection.Of(context.Policy);
        var before = report.Count;
        foreach (var check in selection.Dates)
        {
            for (var i = context.Certificates.Length - 1; i >= 0; i--)
                Run(check, context.Certificates[i], report);
        }

        var unknown = context.Certificates.Length; // up to here; above, all are known to be sound, as authorities soon are
        while (unknown > 0 && context.Certificates[unknown - 1].IsKnownSound)
            unknown--;
        foreach (var check in selection.Lasting)
        {
            for (var i = unknown - 1; i >= 0; i--)
            {
                if (!context.Certificates[i].IsKnownSound)
                    Run(check, context.Certificates[i], report);
            }
        }

        if (report.Count == before)
            RememberSound(context.Certificates);
        foreach (var check in selection.Path)
        {
            try
            {
                check(context, report);
            }
            catch (Exception exception)
            {
                AddFailure(check.Target, context.Certificates[0].Certificate.DisplayName, exception, report);
            }
        }
    }

    /// <summary>Applies all rules about one certificate to it.</summary>
    internal static void Run(CertificateContext context, Report report)
    {
        var selection = RuleSelection.Of(context.Policy);
        foreach (var check in selection.Dates)
            Run(check, context, report);
        if (context.IsKnownSound)
            return;
        foreach (var check in selection.Lasting)
            Run(check, context, report);
    }

    /// <summary>Whether any rule about one certificate finds an error in it.</summary>
    internal static bool HasErrors(CertificateContext context)
    {
        var report = new Report();
        Run(context, report);
        return report.Count > 0 && report.ToImmutable().Any(observation => observation.Severity == Severity.Error);
    }

    /// <summary>Applies the rules about the chain as sent.</summary>
    internal static void Run(PresentationContext context, Report report)
    {
        foreach (var rule in RuleSets.Presentation)
        {
            try
            {
                rule.Check(context, report);
            }
            catch (Exception exception)
            {
                AddFailure(rule, "the chain as sent", exception, report);
            }
        }
    }

    /// <summary>Applies the check of one rule to one certificate.</summary>
    internal static void Run(Action<CertificateContext, Report> check, CertificateContext context, Report report)
    {
        try
        {
            check(context, report);
        }
        catch (Exception exception)
        {
            AddFailure(check.Target, context.Certificate.DisplayName, exception, report);
        }
    }

    static void RememberSound(ImmutableArray<CertificateContext> certificates)
    {
        foreach (var link in certificates)
        {
            if (link.IsKnownSound || !link.Certificate.IsAuthority)
                continue;
            link.IsKnownSound = true;
            link.Certificate.SoundContext = link;
        }
    }

    static void AddFailure(object? rule, string subject, Exception exception, Report report) =>
        report.Add(CertificateRules.RuleFailed, subject, ("rule", rule?.GetType().Name), ("exception", exception.GetType().Name));
}
#pragma warning restore CA1031
