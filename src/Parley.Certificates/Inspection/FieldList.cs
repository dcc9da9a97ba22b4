using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Gathers fields. All texts are strangers': they are made plain and cut here, and nowhere else.</summary>
sealed class FieldList
{
    /// <summary>Letters of a text that are kept: names of authorities have up to a hundred, addresses two hundred.</summary>
    const int LongestText = 500;

    /// <summary>Octets that are shown of what is not understood.</summary>
    const int LongestHex = 64;

    readonly ImmutableArray<InspectedField>.Builder _fields = ImmutableArray.CreateBuilder<InspectedField>();

    internal ImmutableArray<InspectedField> ToImmutable() => _fields.ToImmutable();

    /// <summary>Adds a text; nothing where there is none.</summary>
    internal void Text(string name, string? text)
    {
        if (text is not null)
            Add(name, InspectedForm.Text, [PlainLine.Of(text, LongestText)]);
    }

    /// <summary>Adds a moment.</summary>
    internal void Moment(string name, DateTimeOffset? moment)
    {
        if (moment is { } known)
            Add(name, InspectedForm.Text, [Evidence.Moment(known)]);
    }

    internal void Number(string name, long number) =>
        Add(name, InspectedForm.Number, [number.ToString(CultureInfo.InvariantCulture)]);

    internal void Flag(string name, bool flag) => Add(name, InspectedForm.Flag, [flag ? "true" : "false"]);

    /// <summary>Adds octets in full, for what has a fixed length.</summary>
    internal void Hex(string name, ReadOnlySpan<byte> octets) => Add(name, InspectedForm.Text, [HexOf(octets)]);

    /// <summary>Adds a list; nothing where it is empty.</summary>
    internal void List(string name, IEnumerable<string> texts)
    {
        ImmutableArray<string> values = [.. texts.Select(text => PlainLine.Of(text, LongestText))];
        if (!values.IsEmpty)
            Add(name, InspectedForm.List, values);
    }

    /// <summary>Adds fields of fields; nothing where there are none.</summary>
    internal void Group(string name, FieldList fields)
    {
        if (fields._fields.Count > 0)
            _fields.Add(new() { Name = name, Label = LabelOf(name), Form = InspectedForm.Group, Fields = fields.ToImmutable() });
    }

    /// <summary>Adds a list of groups, each with a label and what stands beside it; nothing where it is empty.</summary>
    internal void Groups(string name, IEnumerable<(string Label, string Heading, FieldList Fields)> groups) =>
        Members(name, groups.Select(group => Member(group.Label, group.Heading, group.Fields.ToImmutable(), [])));

    /// <summary>Adds a list of groups made elsewhere; nothing where it is empty.</summary>
    internal void Members(string name, IEnumerable<InspectedField> members, InspectedForm form = InspectedForm.Groups)
    {
        ImmutableArray<InspectedField> all = [.. members];
        if (!all.IsEmpty)
            _fields.Add(new() { Name = name, Label = LabelOf(name), Form = form, Fields = all });
    }

    /// <summary>One of a list of groups.</summary>
    internal static InspectedField Member(
        string label, string heading, ImmutableArray<InspectedField> fields, ImmutableArray<Observation> findings)
    {
        return new()
        {
            Name = "",
            Label = label,
            Form = InspectedForm.Group,
            Values = heading.Length == 0 ? [] : [PlainLine.Of(heading, LongestText)],
            Fields = fields,
            Findings = findings,
        };
    }

    /// <summary>Adds groups that are one line each; nothing where there are none.</summary>
    internal void Rows(string name, IEnumerable<(string Line, FieldList Fields)> rows) =>
        Members(name, rows.Select(row => Member("", row.Line, row.Fields.ToImmutable(), [])), InspectedForm.Rows);

    /// <summary>Adds fields made elsewhere.</summary>
    internal void AddRange(FieldList fields) => _fields.AddRange(fields._fields);

    /// <summary>The first octets in upper-case hexadecimal, and how many there are beyond them.</summary>
    internal static string HexOf(ReadOnlySpan<byte> octets) => octets.Length <= LongestHex
        ? Convert.ToHexString(octets)
        : string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(octets[..LongestHex])}… ({octets.Length} bytes)");

    /// <summary><c>notAfter</c> is read as <c>not after</c>; names of standards and short forms as they are.</summary>
    static string LabelOf(string name)
    {
        switch (name)
        {
            case "dns" or "ip" or "uri" or "ocsp" or "oid":
                return name.ToUpperInvariant();
            case "sha1":
                return "SHA-1";
            case "sha256":
                return "SHA-256";
            case "srvName":
                return "SRVName";
            case "xmppAddr":
                return name;
        }

        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter))
                text.Append(' ');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    void Add(string name, InspectedForm form, ImmutableArray<string> values) =>
        _fields.Add(new() { Name = name, Label = LabelOf(name), Form = form, Values = values });
}
