using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Parley.Check.Json;
using Parley.Dns;

namespace Parley.Check.Bundles;

/// <summary>
/// A value of a bundle, and where it stands. What is not as expected is noted as a fault and read as a default; members
/// that nobody asks for are of a later version and left alone.
/// </summary>
readonly struct EvidenceNode(JsonElement element, string path, EvidenceFaults faults)
{
    internal string Path => path;

    internal EvidenceFaults Faults => faults;

    /// <summary>Notes that this value is not what it should be.</summary>
    internal void Fail(string expected, string found) => faults.Add(path, expected, found);

    /// <summary>Whether an object has a member that says something.</summary>
    internal bool Has(string name) => TryGet(name, out _);

    /// <summary>A member that must be there.</summary>
    internal EvidenceNode Member(string name)
    {
        if (TryGet(name, out var member))
            return member;
        var place = PathOf(name);
        faults.Add(place, "a value", element.ValueKind == JsonValueKind.Object ? "none" : Kind(element));
        return new(default, place, faults);
    }

    /// <summary>The items of a member; none where it is absent.</summary>
    internal IEnumerable<EvidenceNode> Items(string name)
    {
        if (!TryGet(name, out var array) || !array.IsOf(JsonValueKind.Array, "a list"))
            yield break;
        var index = 0;
        foreach (var item in array.Elements())
        {
            if (faults.Any)
                yield break;
            yield return new(item, string.Create(CultureInfo.InvariantCulture, $"{array.Path}[{index++}]"), faults);
        }
    }

    /// <summary>The items of a member, each read.</summary>
    internal ImmutableArray<T> Read<T>(string name, Func<EvidenceNode, T> read) => [.. Items(name).Select(read)];

    /// <summary>The members of an object whose values are texts.</summary>
    internal IEnumerable<(string Name, string Value)> Texts(string name)
    {
        if (!TryGet(name, out var texts) || !texts.IsOf(JsonValueKind.Object, "an object"))
            yield break;
        foreach (var member in texts.Members())
            yield return (member.Name, new EvidenceNode(member.Value, $"{texts.Path}.{member.Name}", faults).AsText());
    }

    internal string Text(string name) => Member(name).AsText();

    internal string? OptionalText(string name) => TryGet(name, out var member) ? member.AsText() : null;

    internal string AsText() => IsOf(JsonValueKind.String, "a text") ? element.GetString() ?? "" : "";

    internal bool Flag(string name) => Member(name).AsFlag();

    /// <summary>A flag that is written only where it is set.</summary>
    internal bool OptionalFlag(string name) => TryGet(name, out var member) && member.AsFlag();

    internal int Number(string name, int least, int most) => Member(name).AsNumber(least, most);

    internal int? OptionalNumber(string name, int least, int most) => TryGet(name, out var member)
        ? member.AsNumber(least, most)
        : null;

    internal T Word<T>(string name)
        where T : struct, Enum
    {
        var member = Member(name);
        var word = member.AsText();
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.Word() == word)
                return value;
        }

        member.Fail($"one of {string.Join(", ", Enum.GetValues<T>().Select(value => value.Word()))}", Quoted(word));
        return default;
    }

    internal T? OptionalWord<T>(string name)
        where T : struct, Enum => TryGet(name, out _) ? Word<T>(name) : null;

    /// <summary>A time in milliseconds; at most a century, which is longer than DNS lets a record live (RFC 2181, 8).</summary>
    internal TimeSpan Span(string name)
    {
        const decimal mostMilliseconds = 36_525m * 24 * 60 * 60 * 1000;
        return TimeSpan.FromTicks(
            (long)(Member(name).AsDecimal(mostMilliseconds, "milliseconds") * TimeSpan.TicksPerMillisecond));
    }

    internal DateTimeOffset Instant(string name)
    {
        var member = Member(name);
        var text = member.AsText();
        if (DateTimeOffset.TryParseExact(text, EvidenceForms.Instant, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return moment;
        member.Fail("a moment such as 2027-03-15T08:00:00Z", Quoted(text));
        return default;
    }

    internal DnsName Name(string name)
    {
        var member = Member(name);
        if (DnsName.TryParse(member.AsText(), out var read, out var error))
            return read;
        member.Fail("a DNS name", error.ToString());
        return default;
    }

    internal IPAddress AsAddress()
    {
        if (IPAddress.TryParse(AsText(), out var address))
            return address;
        Fail("an IP address", Quoted(AsText()));
        return IPAddress.None;
    }

    internal IPEndPoint EndPoint(string name)
    {
        var member = Member(name);
        if (IPEndPoint.TryParse(member.AsText(), out var read))
            return read;
        member.Fail("an address and a port", Quoted(member.AsText()));
        return new(IPAddress.None, 0);
    }

    internal Uri Address(string name)
    {
        var member = Member(name);
        if (Uri.TryCreate(member.AsText(), UriKind.Absolute, out var read))
            return read;
        member.Fail("an absolute address", Quoted(member.AsText()));
        return new("about:blank");
    }

    internal byte[] Octets(string name) => Member(name).AsOctets();

    internal byte[] AsOctets()
    {
        if (IsOf(JsonValueKind.String, "octets in base64") && element.TryGetBytesFromBase64(out var octets))
            return octets;
        Fail("octets in base64", "a text that is not");
        return [];
    }

    internal decimal AsDecimal(decimal most, string unit)
    {
        if (!IsOf(JsonValueKind.Number, $"a number of {unit}"))
            return 0;
        if (element.TryGetDecimal(out var value) && value >= 0 && value <= most)
            return value;
        Fail(string.Create(CultureInfo.InvariantCulture, $"0 to {most} {unit}"), Quoted(element.GetRawText()));
        return 0;
    }

    /// <summary>A text of a bundle as errors quote it.</summary>
    internal static string Quoted(string text)
    {
        const int most = 80;
        return $"'{Diagnostics.PlainLine.Of(text, most)}'";
    }

    int AsNumber(int least, int most)
    {
        if (!IsOf(JsonValueKind.Number, "a number"))
            return least;
        if (element.TryGetInt32(out var value) && value >= least && value <= most)
            return value;
        Fail(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), Quoted(element.GetRawText()));
        return least;
    }

    bool AsFlag()
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.GetBoolean();
        Fail("true or false", Kind(element));
        return false;
    }

    bool IsOf(JsonValueKind kind, string expected)
    {
        if (element.ValueKind == kind)
            return true;
        Fail(expected, Kind(element));
        return false;
    }

    bool TryGet(string name, out EvidenceNode member)
    {
        member = default;
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty(name, out var value)
            || value.ValueKind == JsonValueKind.Null)
            return false;
        member = new(value, PathOf(name), faults);
        return true;
    }

    JsonElement.ArrayEnumerator Elements() => element.EnumerateArray();

    JsonElement.ObjectEnumerator Members() => element.EnumerateObject();

    string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}
