using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Rules;

/// <summary>The name constraints of one authority, ready to hold names against (RFC 5280, 4.2.1.10).</summary>
sealed class Subtrees(NameConstraints constraints)
{
    static readonly List<SubtreeName> None = [];

    readonly List<SubtreeName>?[] _excluded = ByKind(constraints.Excluded);
    readonly List<SubtreeName>?[] _permitted = ByKind(constraints.Permitted);

    /// <summary>Why the authority may not issue for a name; <see langword="null"/> where it may.</summary>
    /// <param name="name">The name.</param>
    /// <param name="budget">Pays for the comparisons; one name needs none, for constraints are bounded.</param>
    internal string? Fault(SubtreeName name, SearchBudget? budget)
    {
        if (constraints.UsesDistances)
            return "is under constraints with a minimum or maximum, which nobody evaluates";
        foreach (var subtree in OfKind(_excluded, name))
        {
            if (CannotTell(subtree, name, budget) is { } reason)
                return reason;
            if (subtree.IsAbout(name) && subtree.Contains(name, isExcluded: true))
                return $"is in the excluded subtree {subtree.Name}";
        }

        var isRestricted = false;
        foreach (var subtree in OfKind(_permitted, name))
        {
            if (CannotTell(subtree, name, budget) is { } reason)
                return reason;
            if (!subtree.IsAbout(name))
                continue;
            if (subtree.Contains(name, isExcluded: false))
                return null;
            isRestricted = true;
        }

        return isRestricted ? "is in none of the permitted subtrees" : null;
    }

    static string? CannotTell(SubtreeName subtree, SubtreeName name, SearchBudget? budget) =>
        budget?.TakeNameComparison() == false ? "could not be compared within the budget"
        : !subtree.IsAbout(name) ? null
        : !subtree.IsUsable ? $"is under the constraint {subtree.Name}, which cannot be evaluated"
        : !name.IsUsable ? "is malformed, so that it cannot be held against the constraints"
        : null;

    static List<SubtreeName> OfKind(List<SubtreeName>?[] byKind, SubtreeName name) => byKind[(int)name.Kind] ?? None;

    static List<SubtreeName>?[] ByKind(ImmutableArray<GeneralName> constraints)
    {
        var byKind = new List<SubtreeName>?[(int)GeneralNameKind.RegisteredId + 1];
        foreach (var constraint in constraints.AsSpan())
        {
            var subtree = SubtreeName.OfConstraint(constraint);
            (byKind[(int)subtree.Kind] ??= []).Add(subtree);
        }

        return byKind;
    }
}
