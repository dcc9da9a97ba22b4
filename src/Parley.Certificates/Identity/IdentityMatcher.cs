using System.Collections.Immutable;

namespace Parley.Certificates.Identity;

/// <summary>
/// Decides whether a certificate's names prove a reference (RFC 9525, 6; RFC 6120, 13.7; RFC 5922, 7; RFC 4513, 3.1.3).
/// Every presented name is compared, so that a report can tell what came nearest; the cost is linear in their number.
/// </summary>
public static class IdentityMatcher
{
    /// <summary>Compares all presented names with the reference; never throws on foreign names.</summary>
    public static IdentityResult Match(PresentedNames presented, ReferenceIdentity reference, IdentityMode mode)
    {
        ArgumentNullException.ThrowIfNull(presented);
        ArgumentNullException.ThrowIfNull(reference);

        var rules = NameRules.For(reference.Service, mode);
        var comparer = new NameComparer(presented, reference, mode, rules);
        var compared = ImmutableArray.CreateBuilder<NameComparison>();
        foreach (var name in rules.Order.Append(PresentedNameKind.CommonName).SelectMany(presented.OfKind))
            compared.Add(new() { Presented = name, Difference = comparer.Compare(name) });

        // MinBy takes the first of equals, and the differences are ranked: a match is the least of all.
        var nearest = compared.MinBy(comparison => comparison.Difference);
        var result = new IdentityResult { Reference = reference, Mode = mode, Compared = compared.ToImmutable() };
        if (nearest is { Matches: true })
            return result with { Matched = nearest.Presented };
        return result with
        {
            Nearest = nearest,
            NearestMissReason = NearestMissText.Of(nearest, presented, reference),
            CuringSanLines = SanLines.Curing(reference),
        };
    }
}
