using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>A list of names as encoded, checked once; each name is read when asked for, so that nothing is allocated.</summary>
readonly struct GeneralNames
{
    readonly ReadOnlyMemory<byte> _content;

    GeneralNames(ReadOnlyMemory<byte> content) => _content = content;

    /// <summary>Whether there is no such list.</summary>
    internal bool IsAbsent => _content.IsEmpty;

    /// <summary>Reads the content of GeneralNames; at least one name (RFC 5280, 4.2.1.6).</summary>
    internal static bool TryRead(
        ref DerReader reader, byte tag, string what, ReadOnlyMemory<byte> memory, out GeneralNames names, ref ParseError error)
    {
        names = default;
        if (!reader.TryRead(tag, what, out var element, ref error) || !reader.TryEnter(element, out var list, ref error))
            return false;
        if (list.IsAtEnd)
            return DerReader.Fail(ref error, list.Position, what + " with at least one name", "none");
        for (var count = 0; !list.IsAtEnd; count++)
        {
            if (count == Certificate.MaximumListLength)
            {
                return DerReader.Fail(ref error, list.Position,
                    string.Create(CultureInfo.InvariantCulture, $"at most {Certificate.MaximumListLength} names"), "one more");
            }

            if (!GeneralName.TryRead(ref list, memory, isConstraint: false, out _, ref error))
                return false;
        }

        names = new(element.Content(memory));
        return true;
    }

    public Enumerator GetEnumerator() => new(_content);

    internal ImmutableArray<GeneralName> ToImmutable()
    {
        var all = ImmutableArray.CreateBuilder<GeneralName>();
        foreach (var name in this)
            all.Add(name);
        return all.DrainToImmutable();
    }

    internal struct Enumerator(ReadOnlyMemory<byte> rest)
    {
        ReadOnlyMemory<byte> _rest = rest;

        public GeneralName Current { get; private set; }

        public bool MoveNext()
        {
            // The names were checked when the list was made, so that no read can fail.
            var error = default(ParseError);
            var reader = new DerReader(_rest.Span);
            if (reader.IsAtEnd || !GeneralName.TryRead(ref reader, _rest, isConstraint: false, out var name, ref error))
                return false;
            Current = name;
            _rest = _rest[reader.Position..];
            return true;
        }
    }
}
