using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

/// <summary>
/// The name of an issuer or a subject (RFC 5280, 4.1.2.4). Two names are equal when they compare equal by RFC 5280,
/// 7.1: without regard to case, to string types, to the amount of white space and to how letters are composed.
/// </summary>
public sealed class DistinguishedName : IEquatable<DistinguishedName>
{
    /// <summary>
    /// Attributes at most. Names of public authorities have up to ten, extended-validation subjects fifteen; a
    /// comparison is linear in them.
    /// </summary>
    const int MaximumAttributes = 64;

    /// <summary>Begins a relative name that cannot be prepared; prohibited, so that none that can has it.</summary>
    const char Unprepared = '\uFFFD';

    const int EmptyHash = 7;

    /// <summary>The hash of values beyond ASCII: they are few, and a table would be needed for a better one.</summary>
    const int BeyondAscii = 11;

    ImmutableArray<ImmutableArray<NameAttribute>> _relativeNames;
    string[]? _canonical;
    int _hash;
    string? _text;

    DistinguishedName(ReadOnlyMemory<byte> encoded) => Encoded = encoded;

    /// <summary>The encoded name, a SEQUENCE.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>Whether the name has no attribute at all.</summary>
    public bool IsEmpty => Encoded.Length <= 2;

    /// <summary>The relative names in the order of the encoding, the most general first.</summary>
    public ImmutableArray<ImmutableArray<NameAttribute>> RelativeNames
    {
        get
        {
            if (_relativeNames.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _relativeNames, ReadRelativeNames());
            return _relativeNames;
        }
    }

    /// <summary>All attributes, the most general first.</summary>
    public IEnumerable<NameAttribute> Attributes => RelativeNames.SelectMany(relative => relative);

    /// <summary>The most specific common name, or <see langword="null"/> where there is none.</summary>
    public string? CommonName => Last(NameAttribute.CommonName);

    /// <summary>The common names in the order of the encoding.</summary>
    public ImmutableArray<string> CommonNames => Values(NameAttribute.CommonName);

    /// <summary>The most specific organization, or <see langword="null"/> where there is none.</summary>
    public string? Organization => Last(NameAttribute.Organization);

    /// <summary>The name as people call it: the common name, else the organization, else the whole; never without a letter.</summary>
    public string DisplayName => PlainLine.Of(
        CommonName is { Length: > 0 } name ? name : Organization is { Length: > 0 } organization ? organization
        : IsEmpty ? "(empty name)" : ToString());

    /// <summary>The texts of all attributes of a type, in the order of the encoding.</summary>
    public ImmutableArray<string> Values(Oid type)
    {
        var values = new List<string>();
        foreach (var relative in RelativeNames.AsSpan())
        {
            foreach (var attribute in relative.AsSpan())
            {
                if (attribute.Type == type && attribute.Text is { } text)
                    values.Add(text);
            }
        }

        return [.. values];
    }

    /// <summary>Reads an encoded name.</summary>
    /// <param name="encoded">A SEQUENCE and nothing after it.</param>
    /// <param name="name">The name.</param>
    /// <param name="error">Where and why it could not be read.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> encoded, [NotNullWhen(true)] out DistinguishedName? name, out ParseError error)
    {
        name = null;
        error = default;
        var reader = new DerReader(encoded.Span);
        if (!reader.TryRead(DerTag.Sequence, "a distinguished name", out var sequence, ref error)
            || !reader.TryEnd("the distinguished name", ref error)
            || !IsWellFormed(reader, sequence, ref error))
            return false;
        name = new(encoded);
        return true;
    }

    /// <summary>
    /// Whether this name begins with all relative names of the other: it lies in that subtree (RFC 5280, 4.2.1.10).
    /// </summary>
    public bool IsWithin(DistinguishedName subtree)
    {
        ArgumentNullException.ThrowIfNull(subtree);
        return Canonical.AsSpan().StartsWith(subtree.Canonical);
    }

    /// <summary>
    /// The same, and also where prohibited characters leave it open: what is excluded must not slip through by them.
    /// </summary>
    internal bool MayBeWithin(DistinguishedName subtree)
    {
        var (own, others) = (Canonical, subtree.Canonical);
        if (others.Length > own.Length)
            return false;
        for (var i = 0; i < others.Length; i++)
        {
            if (own[i] != others[i] && !own[i].StartsWith(Unprepared) && !others[i].StartsWith(Unprepared))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(DistinguishedName? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || Encoded.Span.SequenceEqual(other.Encoded.Span)
            || (GetHashCode() == other.GetHashCode() && Canonical.AsSpan().SequenceEqual(other.Canonical)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DistinguishedName);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash != 0 ? _hash : _hash = Hash();

    /// <summary>Another hash that equal names share: of what is compared, different in each run of a program.</summary>
    internal int HashOfText()
    {
        var hash = default(HashCode);
        foreach (var text in Canonical)
            hash.Add(text);
        return hash.ToHashCode();
    }

    /// <summary>The name as RFC 4514 writes it: the most specific part first.</summary>
    public override string ToString() => _text ??= Write();

    /// <summary>The name of a certificate that was checked with <see cref="IsWellFormed"/>.</summary>
    internal static DistinguishedName FromChecked(ReadOnlyMemory<byte> encoded) => new(encoded);

    /// <summary>Checks the content of a name; the reader gives the source and the depth.</summary>
    internal static bool IsWellFormed(DerReader reader, DerElement sequence, ref ParseError error)
    {
        if (!reader.TryEnter(sequence, out var names, ref error))
            return false;
        var count = 0;
        while (!names.IsAtEnd)
        {
            if (!names.TryEnter(DerTag.Set, "a relative distinguished name", out var relative, ref error))
                return false;
            do
            {
                if (++count > MaximumAttributes)
                    return DerReader.Fail(ref error, relative.Position, "a name of " + DerReader.AtMost(MaximumAttributes, "attributes"), "one more");
                if (!IsAttribute(ref relative, ref error))
                    return false;
            }
            while (!relative.IsAtEnd);
        }

        return true;
    }

    /// <summary>The texts of the relative names that equal names share.</summary>
    string[] Canonical => _canonical ??= [.. RelativeNames.Select(CanonicalText)];

    static bool IsAttribute(ref DerReader relative, ref ParseError error)
    {
        if (!relative.TryEnter(DerTag.Sequence, "an attribute of a name", out var attribute, ref error)
            || !attribute.TryReadObjectIdentifier("an attribute type", out _, ref error)
            || !attribute.TryReadAny("an attribute value", out var value, ref error)
            || !attribute.TryEnd("the attribute", ref error))
            return false;
        return !DerText.IsString(value.Tag) || DerText.IsValid(value.Tag, value.Content(relative.Source))
            || DerReader.Fail(ref error, value.ContentOffset, "text in the character set of " + DerTag.Describe(value.Tag),
                DerReader.Hex(value.Content(relative.Source)));
    }

    ImmutableArray<ImmutableArray<NameAttribute>> ReadRelativeNames()
    {
        // The encoding was checked when the name was made, so that no read below can fail.
        var error = default(ParseError);
        var all = ImmutableArray.CreateBuilder<ImmutableArray<NameAttribute>>();
        var reader = new DerReader(Encoded.Span);
        reader.TryEnter(DerTag.Sequence, "a name", out var names, ref error);
        while (names.TryEnter(DerTag.Set, "a relative name", out var relative, ref error))
        {
            var attributes = ImmutableArray.CreateBuilder<NameAttribute>(1);
            while (relative.TryEnter(DerTag.Sequence, "an attribute", out var attribute, ref error))
            {
                attribute.TryReadObjectIdentifier("a type", out var type, ref error);
                attribute.TryReadAny("a value", out var value, ref error);
                attributes.Add(new(new(type.Content(Encoded)), value.Tag, value.Content(Encoded)));
            }

            all.Add(attributes.DrainToImmutable());
        }

        return all.DrainToImmutable();
    }

    string? Last(Oid type) => Values(type) is [.., var last] ? last : null;

    string Write()
    {
        var text = new StringBuilder();
        for (var index = RelativeNames.Length - 1; index >= 0; index--)
        {
            if (text.Length > 0)
                text.Append(',');
            var isFirst = true;
            foreach (var attribute in RelativeNames[index].AsSpan())
            {
                if (!isFirst)
                    text.Append('+');
                isFirst = false;
                text.Append(attribute.ShortName).Append('=');
                if (attribute.Text is { } value)
                    Escape(text, value);
                else
                    text.Append('#').Append(Convert.ToHexString(attribute.Content.Span));
            }
        }

        return text.ToString();
    }

    /// <summary>RFC 4514, 2.4; what cannot be seen too, because reports are read on terminals.</summary>
    static void Escape(StringBuilder text, string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var letter = value[i];
            if (IsHidden(letter))
            {
                foreach (var octet in Encoding.UTF8.GetBytes([letter]))
                    text.Append('\\').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
                continue;
            }

            if ((letter is '"' or '+' or ',' or ';' or '<' or '>' or '\\')
                || (letter is ' ' or '#' && i == 0) || (letter == ' ' && i == value.Length - 1))
                text.Append('\\');
            text.Append(letter);
        }
    }

    /// <summary>
    /// A hash that equal names share, made without text where they are of ASCII: of the letters and digits of all values, without
    /// case.
    /// </summary>
    int Hash()
    {
        // The encoding was checked when the name was made, so that no read below can fail.
        var error = default(ParseError);
        var hash = 17;
        var reader = new DerReader(Encoded.Span);
        reader.TryEnter(DerTag.Sequence, "a name", out var names, ref error);
        while (names.TryEnter(DerTag.Set, "a relative name", out var relative, ref error))
        {
            // Attributes of one relative name stand in no order: their hashes are added.
            var sum = 0;
            while (relative.TryEnter(DerTag.Sequence, "an attribute", out var attribute, ref error))
            {
                attribute.TryReadAny("a type", out _, ref error);
                attribute.TryReadAny("a value", out var value, ref error);
                sum += Hash(value.Tag, value.Content(Encoded.Span));
            }

            hash = (hash * 31) + sum;
        }

        return hash == 0 ? 1 : hash;
    }

    static int Hash(byte tag, ReadOnlySpan<byte> content)
    {
        var hash = EmptyHash;
        if (!DerText.IsString(tag))
            return hash;
        if (tag is DerTag.BmpString or DerTag.UniversalString)
            return HashPrepared(tag, content);
        foreach (var octet in content)
        {
            if (char.IsAsciiLetterOrDigit((char)octet))
                hash = (hash * 31) + (octet | 0x20);
            else if (!Ascii.IsValid(octet))
                return HashPrepared(tag, content);
        }

        return hash;
    }

    /// <summary>The same of a value that has another text when it is prepared.</summary>
    static int HashPrepared(byte tag, ReadOnlySpan<byte> content) =>
        StringPreparation.PrepareToAscii(DerText.Decode(tag, content)) is { } text
            ? Hash(DerTag.Ia5String, Encoding.ASCII.GetBytes(text))
            : BeyondAscii;

    static bool IsHidden(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    static string CanonicalText(ImmutableArray<NameAttribute> relative)
    {
        if (relative is [var only])
            return CanonicalText(only);
        var texts = relative.Select(CanonicalText).Order(StringComparer.Ordinal).ToList();
        return (texts.Exists(text => text.StartsWith(Unprepared)) ? Unprepared.ToString() : "") + string.Join('+', texts);
    }

    static string CanonicalText(NameAttribute attribute)
    {
        var type = Convert.ToHexString(attribute.Type.Encoded.Span);
        var text = attribute.Text;
        if (text is not null && StringPreparation.Prepare(text) is { } prepared)
            return type + '=' + prepared.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("+", "\\+", StringComparison.Ordinal);
        // What is no text, or cannot be prepared, is equal to the same octets only.
        var octets = Convert.ToHexString([attribute.Tag, .. attribute.Content.Span]);
        return (text is null ? "" : Unprepared) + type + '#' + octets;
    }
}
