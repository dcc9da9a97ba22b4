using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Identity;

/// <summary>
/// Decides whether a certificate's names prove a reference (RFC 9525, 6; RFC 6120, 13.7; RFC 5922, 7; RFC 4513, 3.1.3).
/// Every presented name is compared, so that a report can tell what came nearest; the cost is linear in their number.
/// </summary>
public static class IdentityMatcher
{
    /// <summary>Compares the names of a certificate with the reference; never throws on foreign names.</summary>
    /// <param name="leaf">The certificate; <see langword="null"/>: nothing is presented.</param>
    /// <param name="reference">What must be proved.</param>
    /// <param name="mode">By which book.</param>
    /// <param name="authorities">The certificates above whose constraints count; where the common name does not count, none are needed.</param>
    internal static IdentityResult MatchLeaf(
        Certificate? leaf, ReferenceIdentity reference, IdentityMode mode, ImmutableArray<Certificate> authorities)
    {
        if (leaf is null)
            return Match(new PresentedNames(), reference, mode);
        return PlainMatch.Find(leaf.SubjectAlternativeNames, reference.Name) is { } matched
            ? new() { Reference = reference, Mode = mode, Matched = matched, Certificate = leaf }
            : Match(PresentedNames.Of(leaf, authorities), reference, mode);
    }

    /// <summary>Compares all presented names with the reference; never throws on foreign names.</summary>
    public static IdentityResult Match(PresentedNames presented, ReferenceIdentity reference, IdentityMode mode)
    {
        ArgumentNullException.ThrowIfNull(presented);
        ArgumentNullException.ThrowIfNull(reference);

        var compared = Compare(presented, reference, mode);
        // The first of equals is the nearest, and the differences are ranked: a match is the least of all.
        NameComparison? nearest = null;
        foreach (var comparison in compared)
        {
            if (nearest is null || comparison.Difference < nearest.Difference)
                nearest = comparison;
        }

        // A slip in an alternative name tells more than that the common name is right, which nobody reads.
        if (nearest is { Difference: NameDifference.CommonNameOnly })
            nearest = compared.FirstOrDefault(comparison => IsSlip(comparison.Difference)) ?? nearest;
        var result = new IdentityResult { Reference = reference, Mode = mode, Compared = compared };
        if (nearest is { Matches: true })
            return result with { Matched = nearest.Presented };
        return result with
        {
            Nearest = nearest,
            NearestMissReason = NearestMissText.Of(nearest, presented, reference),
            CuringSanLines = SanLines.Curing(reference),
        };
    }

    /// <summary>Whether the right name was meant and written in a way that does not count.</summary>
    static bool IsSlip(NameDifference difference) => difference is NameDifference.NotInALabels or NameDifference.AddressAsText
        or NameDifference.WildcardDoesNotCoverDomain or NameDifference.WildcardOneLabelOnly or NameDifference.WildcardMalformed
        or NameDifference.WildcardTooBroad or NameDifference.TrailingDot or NameDifference.SurroundedByBlanks
        or NameDifference.Overfilled or NameDifference.Misspelt;

    /// <summary>Every presented name with its comparison, in the order tried.</summary>
    internal static ImmutableArray<NameComparison> Compare(PresentedNames presented, ReferenceIdentity reference, IdentityMode mode)
    {
        var rules = NameRules.For(reference.Service, mode);
        var comparer = new NameComparer(presented, reference, mode, rules);
        var compared = ImmutableArray.CreateBuilder<NameComparison>();
        foreach (var kind in rules.Order)
        {
            foreach (var name in presented.OfKind(kind))
                compared.Add(new() { Presented = name, Difference = comparer.Compare(name) });
        }

        return compared.DrainToImmutable();
    }
}
