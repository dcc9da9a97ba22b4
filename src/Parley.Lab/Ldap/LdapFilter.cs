using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Text;

namespace Parley.Lab.Ldap;

/// <summary>
/// A search filter (RFC 4511, 4.5.1.7). What it cannot tell is neither true nor false, and the opposite of that neither.
/// </summary>
sealed class LdapFilter
{
    // Filters of clients are three or four deep and have a dozen parts.
    internal const int MaximumDepth = 16;
    internal const int MaximumParts = 256;

    readonly Func<LdapEntry, bool?> _test;

    LdapFilter(Func<LdapEntry, bool?> test) => _test = test;

    /// <summary>Whether an entry matches for certain.</summary>
    internal bool Matches(LdapEntry entry) => _test(entry) == true;

    /// <summary>Reads a filter.</summary>
    /// <exception cref="AsnContentException">It is not one, or larger than a filter may be.</exception>
    internal static LdapFilter Read(AsnReader reader)
    {
        var parts = MaximumParts;
        return new(Read(reader, MaximumDepth, ref parts));
    }

    static Func<LdapEntry, bool?> Read(AsnReader reader, int depth, ref int parts)
    {
        var tag = reader.PeekTag();
        if (tag.TagClass != TagClass.ContextSpecific || depth == 0 || parts-- == 0)
            throw new AsnContentException("Not a filter, or too large a one.");
        switch (tag.TagValue)
        {
            case 0 or 1:
                var isAnd = tag.TagValue == 0;
                var inner = ImmutableArray.CreateBuilder<Func<LdapEntry, bool?>>();
                for (var list = reader.ReadSetOf(skipSortOrderValidation: true, tag); list.HasData;)
                    inner.Add(Read(list, depth - 1, ref parts));
                var tests = inner.ToImmutable();
                return entry => Combine(tests.Select(test => test(entry)), isAnd);
            case 2:
                var opposite = Read(reader.ReadSequence(tag), depth - 1, ref parts);
                return entry => !opposite(entry);
            case 3 or 8:
                return Compare(
                    reader.ReadSequence(tag),
                    static (value, wanted) => value.Equals(wanted, StringComparison.OrdinalIgnoreCase));
            case 5:
                return Compare(reader.ReadSequence(tag), static (value, wanted) => string.CompareOrdinal(value, wanted) >= 0);
            case 6:
                return Compare(reader.ReadSequence(tag), static (value, wanted) => string.CompareOrdinal(value, wanted) <= 0);
            case 4:
                return Substrings(reader.ReadSequence(tag));
            case 7:
                var type = Encoding.UTF8.GetString(reader.ReadOctetString(tag));
                return entry => entry.ByType.ContainsKey(type);
            default: // matching rules by name: the lab knows none
                reader.ReadEncodedValue();
                return _ => null;
        }
    }

    static bool? Combine(IEnumerable<bool?> results, bool isAnd)
    {
        bool? combined = isAnd;
        foreach (var result in results)
            combined = isAnd ? combined & result : combined | result;
        return combined;
    }

    static Func<LdapEntry, bool?> Compare(AsnReader assertion, Func<string, string, bool> test)
    {
        var type = Text(assertion);
        var wanted = Text(assertion);
        return entry => entry.ByType.TryGetValue(type, out var values) ? values.Any(value => test(value, wanted)) : null;
    }

    static Func<LdapEntry, bool?> Substrings(AsnReader assertion)
    {
        var type = Text(assertion);
        var pieces = ImmutableArray.CreateBuilder<(int Place, string Text)>();
        for (var list = assertion.ReadSequence(); list.HasData && pieces.Count < MaximumParts;)
        {
            var tag = list.PeekTag();
            if (tag.TagClass != TagClass.ContextSpecific)
                throw new AsnContentException("Not a piece of a value.");
            pieces.Add((tag.TagValue, Encoding.UTF8.GetString(list.ReadOctetString(tag))));
        }

        var wanted = pieces.ToImmutable();
        return entry => entry.ByType.TryGetValue(type, out var values) ? values.Any(value => HasPieces(value, wanted)) : null;
    }

    /// <summary>Whether a value has the pieces, one after another: 0 at its start, 1 anywhere, 2 at its end.</summary>
    static bool HasPieces(string value, ImmutableArray<(int Place, string Text)> pieces)
    {
        var rest = value.AsSpan();
        foreach (var (place, text) in pieces)
        {
            var at = place switch
            {
                0 => rest.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : -1,
                2 => rest.EndsWith(text, StringComparison.OrdinalIgnoreCase) ? rest.Length - text.Length : -1,
                _ => rest.IndexOf(text, StringComparison.OrdinalIgnoreCase),
            };
            if (at < 0)
                return false;
            rest = rest[(at + text.Length)..];
        }

        return true;
    }

    static string Text(AsnReader reader) => Encoding.UTF8.GetString(reader.ReadOctetString());
}
