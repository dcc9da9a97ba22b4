using System.Text;

namespace Parley.Certificates.Identity;

/// <summary>Says how two different, well-formed names are related, so that a person sees the mistake at once.</summary>
static class NameNearness
{
    const string WwwLabel = "www.";

    internal static NameDifference Of(ReadOnlySpan<char> presented, ReadOnlySpan<char> reference)
    {
        if (!reference.Contains('.') && IsFullNameOf(presented, reference))
            return NameDifference.QualifiedName;
        if (!presented.Contains('.') && IsFullNameOf(reference, presented))
            return NameDifference.ShortName;
        if (IsUnder(presented, reference))
            return IsWww(presented, reference) ? NameDifference.WwwLabel : NameDifference.HostOfDomain;
        if (IsUnder(reference, presented))
            return IsWww(reference, presented) ? NameDifference.WwwLabel : NameDifference.ParentDomain;
        if (Misspelling.IsLikely(presented, reference))
            return NameDifference.Misspelt;
        if (ShareParent(presented, reference))
            return NameDifference.Sibling;
        return IsSameHost(presented, reference) ? NameDifference.OtherDomain : NameDifference.Different;
    }

    /// <summary>The domain behind a star against a reference that it does not cover.</summary>
    internal static NameDifference OfWildcard(ReadOnlySpan<char> domain, ReadOnlySpan<char> reference)
    {
        var parent = Parent(reference);
        if (!parent.IsEmpty && Misspelling.IsLikely(domain, parent))
            return NameDifference.Misspelt;
        return IsUnder(domain, reference) || (parent.Contains('.') && IsUnder(domain, parent))
            ? NameDifference.Sibling
            : NameDifference.Different;
    }

    static bool IsWww(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter) =>
        longer.Length == shorter.Length + WwwLabel.Length
        && Ascii.EqualsIgnoreCase(longer[..WwwLabel.Length], WwwLabel);

    /// <summary>Whether a name begins with the bare host name and a dot.</summary>
    static bool IsFullNameOf(ReadOnlySpan<char> name, ReadOnlySpan<char> host) =>
        name.Length > host.Length && name[host.Length] == '.' && Ascii.EqualsIgnoreCase(name[..host.Length], host);

    /// <summary>Whether one name ends with a dot and the other name.</summary>
    static bool IsUnder(ReadOnlySpan<char> name, ReadOnlySpan<char> domain)
    {
        var dot = name.Length - domain.Length - 1;
        return dot > 0 && name[dot] == '.' && Ascii.EqualsIgnoreCase(name[(dot + 1)..], domain);
    }

    /// <summary>A common parent counts only if it has a dot itself: all of <c>.com</c> is no relation.</summary>
    static bool ShareParent(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var parent = Parent(first);
        return parent.Contains('.') && Ascii.EqualsIgnoreCase(parent, Parent(second));
    }

    /// <summary>Whether hosts of two domains have one first label; two domains are not hosts.</summary>
    static bool IsSameHost(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Parent(first).Contains('.') && Parent(second).Contains('.') && Ascii.EqualsIgnoreCase(Head(first), Head(second));

    static ReadOnlySpan<char> Head(ReadOnlySpan<char> name) => name[..name.IndexOf('.')];

    static ReadOnlySpan<char> Parent(ReadOnlySpan<char> name) =>
        name.IndexOf('.') is var dot and >= 0 ? name[(dot + 1)..] : default;
}
