using System.Collections.Immutable;
using Parley.Certificates.Judging;
using CertificateCheck = System.Action<Parley.Certificates.Rules.CertificateContext, Parley.Diagnostics.Report>;
using PathCheck = System.Action<Parley.Certificates.Rules.PathContext, Parley.Diagnostics.Report>;

namespace Parley.Certificates.Rules;

/// <summary>The checks of the rules that a policy asks for, in the order of cause: delegates, which are called faster than interfaces.</summary>
sealed class RuleSelection
{
    // One policy judges chain after chain. Policy and rules are one object, so that threads with two policies never mix them.
    static RuleSelection? _last;

    readonly ValidationPolicy _policy;

    RuleSelection(ValidationPolicy policy)
    {
        _policy = policy;
        Dates = Among(RuleSets.Dates, rule => rule.AppliesTo(policy), rule => (CertificateCheck)rule.Check);
        Lasting = Among(RuleSets.Lasting, rule => rule.AppliesTo(policy), rule => (CertificateCheck)rule.Check);
        Path = Among(RuleSets.Path, rule => rule.AppliesTo(policy), rule => (PathCheck)rule.Check);
    }

    /// <summary>Of <see cref="RuleSets.Dates"/>.</summary>
    internal ImmutableArray<CertificateCheck> Dates { get; }

    /// <summary>Of <see cref="RuleSets.Lasting"/>.</summary>
    internal ImmutableArray<CertificateCheck> Lasting { get; }

    /// <summary>Of <see cref="RuleSets.Path"/>.</summary>
    internal ImmutableArray<PathCheck> Path { get; }

    /// <summary>The selection for a policy.</summary>
    internal static RuleSelection Of(ValidationPolicy policy)
    {
        var selection = Volatile.Read(ref _last);
        if (selection is null || !ReferenceEquals(selection._policy, policy))
        {
            selection = new(policy);
            Volatile.Write(ref _last, selection);
        }

        return selection;
    }

    static ImmutableArray<TCheck> Among<TRule, TCheck>(
        ImmutableArray<TRule> rules, Predicate<TRule> applies, Converter<TRule, TCheck> checkOf)
    {
        var chosen = ImmutableArray.CreateBuilder<TCheck>(rules.Length);
        foreach (var rule in rules)
        {
            if (applies(rule))
                chosen.Add(checkOf(rule));
        }

        return chosen.DrainToImmutable();
    }
}
