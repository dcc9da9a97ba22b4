using System.Collections.Immutable;
using Parley.Certificates.Judging;

namespace Parley.Certificates.Rules;

/// <summary>The rules that a policy asks for, in the order of cause.</summary>
sealed class RuleSelection
{
    // One policy judges chain after chain. Policy and rules are one object, so that threads with two policies never mix them.
    static RuleSelection? _last;

    readonly ValidationPolicy _policy;

    RuleSelection(ValidationPolicy policy)
    {
        _policy = policy;
        Dates = Among(RuleSets.Dates, rule => rule.AppliesTo(policy));
        Lasting = Among(RuleSets.Lasting, rule => rule.AppliesTo(policy));
        Path = Among(RuleSets.Path, rule => rule.AppliesTo(policy));
    }

    /// <summary>Of <see cref="RuleSets.Dates"/>.</summary>
    internal ImmutableArray<ICertificateRule> Dates { get; }

    /// <summary>Of <see cref="RuleSets.Lasting"/>.</summary>
    internal ImmutableArray<ICertificateRule> Lasting { get; }

    /// <summary>Of <see cref="RuleSets.Path"/>.</summary>
    internal ImmutableArray<IPathRule> Path { get; }

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

    static ImmutableArray<TRule> Among<TRule>(ImmutableArray<TRule> rules, Predicate<TRule> applies)
    {
        var chosen = ImmutableArray.CreateBuilder<TRule>(rules.Length);
        foreach (var rule in rules)
        {
            if (applies(rule))
                chosen.Add(rule);
        }

        return chosen.DrainToImmutable();
    }
}
