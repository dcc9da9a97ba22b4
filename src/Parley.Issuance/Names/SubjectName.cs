using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Certificates.Model;

namespace Parley.Issuance.Names;

/// <summary>The subject of a request or a certificate: fields that were checked, the most general first.</summary>
public sealed record SubjectName
{
    /// <summary>What may stand in a subject, in its order, and the characters of each at most (RFC 5280, appendix A.1).</summary>
    static readonly (string Field, string Type, int Length)[] Known =
    [
        ("C", "2.5.4.6", 2), ("ST", "2.5.4.8", 128), ("L", "2.5.4.7", 128), ("O", "2.5.4.10", 64), ("OU", "2.5.4.11", 64),
        ("CN", "2.5.4.3", MaximumCommonName),
    ];

    /// <summary>Characters of a common name at most (RFC 5280, appendix A.1, ub-common-name).</summary>
    public const int MaximumCommonName = 64;

    /// <summary>Characters of a text with a subject at most: every field at its longest, escaped.</summary>
    const int MaximumText = 2048;

    /// <summary>No field at all.</summary>
    public static readonly SubjectName Empty = new();

    SubjectName()
    {
    }

    /// <summary>Short names and values, in the order of the encoding.</summary>
    public ImmutableArray<(string Field, string Value)> Fields { get; private init; } = [];

    /// <summary>The common name, <see langword="null"/> where there is none.</summary>
    public string? CommonName => Fields.FirstOrDefault(each => each.Field == "CN").Value;

    /// <summary>Reads <c>O=Example, C=DE</c>: fields with commas between; a backslash takes the next character as it is.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="why">What is wrong with it and where, as a sentence without a full stop.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SubjectName? subject, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(text);
        subject = null;
        why = text.Length > MaximumText ? string.Create(CultureInfo.InvariantCulture, $"it has more than {MaximumText} characters") : null;
        if (why is not null)
            return false;
        var fields = new List<(string, string)>();
        foreach (var (part, offset) in Split(text))
        {
            var middle = part.IndexOf('=', StringComparison.Ordinal);
            if (middle < 0)
            {
                why = string.Create(CultureInfo.InvariantCulture, $"at character {offset + 1} a field such as O=Example was expected");
                return false;
            }

            fields.Add((part[..middle].Trim(), part[(middle + 1)..].Trim()));
        }

        return TryMake(fields, out subject, out why);
    }

    /// <summary>Makes a subject of fields; each may stand once, OU five times.</summary>
    /// <param name="fields">Short names and values in any order.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="why">What is wrong, as a sentence without a full stop.</param>
    public static bool TryMake(
        IEnumerable<(string Field, string Value)> fields, [NotNullWhen(true)] out SubjectName? subject, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(fields);
        subject = null;
        why = null;
        var sorted = new List<(int Order, string Value)>();
        foreach (var (field, value) in fields)
        {
            var order = Array.FindIndex(Known, known => known.Field.Equals(field, StringComparison.OrdinalIgnoreCase));
            why = order < 0 ? $"the field {field} is not one of {string.Join(", ", Known.Select(known => known.Field))}"
                : Check(Known[order].Field, value, Known[order].Length);
            if (why is not null)
                return false;
            sorted.Add((order, value));
        }

        // Products write several units; no other field is looked for twice.
        if (sorted.GroupBy(field => field.Order).FirstOrDefault(group => group.Count() > (Known[group.Key].Field == "OU" ? 5 : 1)) is { } many)
        {
            why = $"the field {Known[many.Key].Field} stands there {many.Count()} times";
            return false;
        }

        subject = new() { Fields = [.. sorted.OrderBy(field => field.Order).Select(field => (Known[field.Order].Field, field.Value))] };
        return true;
    }

    /// <summary>The subject with this common name instead of its own.</summary>
    /// <exception cref="ArgumentException">The text is no common name.</exception>
    public SubjectName WithCommonName(string commonName) =>
        TryMake(Fields.Where(field => field.Field != "CN").Append(("CN", commonName)), out var changed, out var why)
            ? changed : throw new ArgumentException(why, nameof(commonName));

    internal X500DistinguishedName Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var (field, value) in Fields)
            {
                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Known.First(known => known.Field == field).Type);
                    // RFC 5280, appendix A.1: the country is a PrintableString.
                    writer.WriteCharacterString(field == "C" ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String, value);
                }
            }
        }

        return new(writer.Encode());
    }

    /// <summary>The fields of an encoded name that may be issued, and the short names of those that may not.</summary>
    internal static (SubjectName Subject, ImmutableArray<string> Left) Of(DistinguishedName name)
    {
        var taken = new List<(string, string)>();
        var left = ImmutableArray.CreateBuilder<string>();
        foreach (var attribute in name.Attributes)
        {
            // Each field is tried with those before it: a second common name is left, as RFC 5280 has no use for it.
            if (attribute.Text is { } text && TryMake(taken.Append((attribute.ShortName, text)), out _, out _))
                taken.Add((attribute.ShortName, text));
            else
                left.Add(attribute.ToString());
        }

        return (TryMake(taken, out var subject, out _) ? subject : Empty, left.ToImmutable());
    }

    /// <summary>The fields in one line: <c>C=DE, O=Example, CN=im.example.com</c>.</summary>
    public override string ToString() => Fields.IsEmpty
        ? "(empty)"
        : string.Join(", ", Fields.Select(field => $"{field.Field}={Escape(field.Value)}"));

    static string? Check(string field, string value, int length) =>
        value.Length == 0 ? $"the field {field} is empty"
        : value.Length > length ? string.Create(CultureInfo.InvariantCulture, $"the field {field} has more than {length} characters")
        : value.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format)
            ? $"the field {field} holds a character that cannot be seen"
        : field == "C" && !value.All(char.IsAsciiLetterUpper) ? "the field C is not the two capital letters of a country, such as DE"
        : null;

    static string Escape(string value) => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal);

    static IEnumerable<(string Part, int Offset)> Split(string text)
    {
        var part = new StringBuilder();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                part.Append(text[++i]);
            }
            else if (text[i] == ',')
            {
                yield return (part.ToString(), start);
                part.Clear();
                start = i + 1;
            }
            else
            {
                part.Append(text[i]);
            }
        }

        yield return (part.ToString(), start);
    }
}
