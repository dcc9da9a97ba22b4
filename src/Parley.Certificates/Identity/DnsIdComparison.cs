using System.Text;

namespace Parley.Certificates.Identity;

/// <summary>Compares a presented DNS name with a domain in lower-case A-labels (RFC 9525, 6.3).</summary>
static class DnsIdComparison
{
    /// <summary><c>*.com</c> has one dot behind the star and would cover a registry; two are the least.</summary>
    const int LeastDotsBehindStar = 2;

    internal static NameDifference Compare(string presented, string reference, bool wildcards)
    {
        if (Ascii.EqualsIgnoreCase(presented, reference))
            return NameDifference.None;
        if (!Ascii.IsValid(presented))
        {
            return DomainText.TryToAscii(presented, out var mapped) && mapped == reference
                ? NameDifference.NotInALabels
                : NameDifference.Malformed;
        }

        if (presented.Contains('*'))
            return CompareWildcard(presented, reference, wildcards);
        if (DomainText.IsWellFormed(presented))
            return NameNearness.Of(presented, reference);
        if (presented.EndsWith('.') && Ascii.EqualsIgnoreCase(presented.AsSpan()[..^1], reference))
            return NameDifference.TrailingDot;
        if (Ascii.EqualsIgnoreCase(presented.AsSpan().Trim(), reference))
            return NameDifference.SurroundedByBlanks;
        return Holds(presented, reference) ? NameDifference.Overfilled : NameDifference.Malformed;
    }

    /// <summary>Whether the reference stands in the text by itself, with what no name holds around it.</summary>
    static bool Holds(ReadOnlySpan<char> presented, ReadOnlySpan<char> reference)
    {
        var at = presented.IndexOf(reference, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var after = at + reference.Length;
        return (at == 0 || !IsOfName(presented[at - 1])) && (after == presented.Length || !IsOfName(presented[after]));
    }

    static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';

    static NameDifference CompareWildcard(ReadOnlySpan<char> presented, string reference, bool wildcards)
    {
        if (!presented.StartsWith("*.") || !DomainText.IsWellFormed(presented[2..]))
            return LabelsFit(presented, reference) ? NameDifference.WildcardMalformed : NameDifference.Malformed;

        var behindStar = presented[1..];
        if (Ascii.EqualsIgnoreCase(behindStar[1..], reference))
            return NameDifference.WildcardDoesNotCoverDomain;
        var head = reference.Length - behindStar.Length;
        if (head <= 0 || !Ascii.EqualsIgnoreCase(reference.AsSpan(head), behindStar))
            return NameNearness.OfWildcard(behindStar[1..], reference);
        if (reference.AsSpan(0, head).Contains('.'))
            return NameDifference.WildcardOneLabelOnly;
        if (behindStar.Count('.') < LeastDotsBehindStar)
            return NameDifference.WildcardTooBroad;
        return wildcards ? NameDifference.None : NameDifference.WildcardNotAllowed;
    }

    /// <summary>Whether a pattern with stars in forbidden places would fit, so that the reason is worth telling.</summary>
    static bool LabelsFit(ReadOnlySpan<char> pattern, ReadOnlySpan<char> reference)
    {
        if (pattern.Length > DomainText.MaximumLength || pattern.Count('.') != reference.Count('.'))
            return false;
        while (true)
        {
            var patternEnd = pattern.IndexOf('.');
            var referenceEnd = reference.IndexOf('.');
            if (!LabelFits(patternEnd < 0 ? pattern : pattern[..patternEnd],
                referenceEnd < 0 ? reference : reference[..referenceEnd]))
            {
                return false;
            }

            if (patternEnd < 0)
                return true;
            pattern = pattern[(patternEnd + 1)..];
            reference = reference[(referenceEnd + 1)..];
        }
    }

    static bool LabelFits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> label)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
            return Ascii.EqualsIgnoreCase(pattern, label);
        var tail = pattern[(pattern.LastIndexOf('*') + 1)..];
        return label.Length >= star + tail.Length
            && Ascii.EqualsIgnoreCase(pattern[..star], label[..star])
            && Ascii.EqualsIgnoreCase(tail, label[^tail.Length..]);
    }
}
