using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Client.Trust;

/// <summary>
/// Reads the members of a JSON object that decides about trust: what is missing, wrong or
/// unknown makes all of it unreadable.
/// </summary>
sealed class StrictObject
{
    readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    string? _fault;

    internal StrictObject(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fail("it is no object");
            return;
        }

        foreach (var member in element.EnumerateObject())
            _members[member.Name] = member.Value;
    }

    /// <summary>Notes what is wrong; the first counts.</summary>
    internal void Fail(string why) => _fault ??= why;

    /// <summary>The first fault; a member that nobody read is one.</summary>
    internal string? End() => _fault
        ?? (_members.Count == 0 ? null : $"unknown member {PlainLine.Of(_members.Keys.First(), CertificateFacts.MaximumText)}");

    internal bool Has(string name) => _members.ContainsKey(name);

    internal string Text(string name, int maximumLength) => Take(name, JsonValueKind.String) is { } value
        ? Checked(name, value.GetString()!, maximumLength) // a string, checked just before
        : "";

    internal bool Flag(string name)
    {
        if (!_members.Remove(name, out var value) || value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fail($"{name} is not true or false");
            return false;
        }

        return value.GetBoolean();
    }

    internal int Number(string name, int least, int most)
    {
        if (Take(name, JsonValueKind.Number) is { } value && value.TryGetInt32(out var number) && number >= least
            && number <= most)
            return number;
        Fail($"{name} is not a number from {least} to {most}");
        return least;
    }

    internal ImmutableArray<string> Texts(string name, int maximumCount, int maximumLength) =>
    [
        .. Items(name, maximumCount).Select(item => item.ValueKind == JsonValueKind.String
            ? Checked(name, item.GetString()!, maximumLength) // a string, checked just before
            : Wrong(name))
    ];

    internal IEnumerable<JsonElement> Items(string name, int maximumCount)
    {
        if (Take(name, JsonValueKind.Array) is not { } value)
            return [];
        if (value.GetArrayLength() <= maximumCount)
            return value.EnumerateArray();
        Fail($"{name} has more than {maximumCount} entries");
        return [];
    }

    internal string Digest(string name)
    {
        var text = Text(name, DigestLength);
        if (text.Length != DigestLength || text.AsSpan().ContainsAnyExcept(Hexadecimal))
            Fail($"{name} is not a SHA-256 in lower-case hexadecimal");
        return text;
    }

    internal DateTimeOffset Moment(string name)
    {
        var text = Text(name, MomentForm.Length);
        if (!DateTimeOffset.TryParseExact(
            text, MomentForm, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            Fail($"{name} is not a moment in UTC such as 2027-03-15T08:00:00Z");
        return moment;
    }

    internal T Word<T>(string name) where T : struct, Enum
    {
        var text = Text(name, CertificateFacts.MaximumText);
        foreach (var value in Enum.GetValues<T>())
        {
            if (DecisionJson.Word(value) == text)
                return value;
        }

        Fail($"{name} has the unknown word '{text}'");
        return default;
    }

    internal ImmutableArray<T> Words<T>(string name) where T : struct, Enum
    {
        var words = Texts(name, Enum.GetValues<T>().Length, CertificateFacts.MaximumText);
        var values = words.SelectMany(word => Enum.GetValues<T>().Where(value => DecisionJson.Word(value) == word))
            .Distinct().Order().ToImmutableArray();
        if (values.Length != words.Length)
            Fail($"{name} has an unknown word, or one twice");
        return values;
    }

    static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    const int DigestLength = 64;
    const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    JsonElement? Take(string name, JsonValueKind kind)
    {
        if (_members.Remove(name, out var value) && value.ValueKind == kind)
            return value;
        Fail($"{name} is missing or not a {kind.ToString().ToLowerInvariant()}");
        return null;
    }

    /// <summary>A text that a terminal can be given, not longer than those that we write.</summary>
    string Checked(string name, string text, int maximumLength)
    {
        if (PlainLine.Of(text, maximumLength) == text)
            return text;
        Fail($"{name} is longer than {maximumLength} characters or not plain");
        return "";
    }

    string Wrong(string name)
    {
        Fail($"{name} has an entry that is no text");
        return "";
    }
}
