using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Configuration.Channels;
using Parley.Diagnostics;

namespace Parley.Configuration.Links;

/// <summary>
/// A link that tells a client its domain: <c>ciscojabber://provision?ServicesDomain=example.com</c>. Names are read in any case,
/// as the planning guide's own examples need it, and written as published.
/// </summary>
public sealed record ProvisioningLink
{
    /// <summary>What every link begins with.</summary>
    public const string Beginning = "ciscojabber://provision";

    /// <summary>Mail programs and browsers cut longer ones; a link with every published name and long values has some 2,000.</summary>
    const int LongestLink = 8_192;

    /// <summary>More names than are published on all channels mean that it is no link of this kind.</summary>
    const int MostSettings = 64;

    /// <summary>The names and values in the order of the link.</summary>
    public required ImmutableArray<ChannelSetting> Settings { get; init; }

    /// <summary>The value that holds under a name; <see langword="null"/> where it is blank or absent.</summary>
    public string? Find(string name) => ChannelSettings.Find(Settings, name);

    /// <summary>Reads a link; space around <c>&amp;</c> is passed over, as guides break links over lines.</summary>
    /// <param name="text">The link.</param>
    /// <param name="link">What it says.</param>
    /// <param name="error">Where and why it is none, in characters.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ProvisioningLink? link, out ParseError error)
    {
        ArgumentNullException.ThrowIfNull(text);
        link = null;
        var start = text.Length - text.TrimStart().Length;
        var end = text.TrimEnd().Length;
        if (text.Length > LongestLink)
        {
            error = new(LongestLink, $"at most {LongestLink} characters", $"{text.Length}");
            return false;
        }

        if (!text.AsSpan(start).StartsWith(Beginning, StringComparison.OrdinalIgnoreCase))
        {
            error = new(start, Beginning, end == start ? "nothing" : "another beginning");
            return false;
        }

        var at = start + Beginning.Length;
        if (at < end && text[at] == '/')
            at++; // browsers put it there
        if (at < end && text[at] != '?')
        {
            error = new(at, "?", text[at..(at + 1)]);
            return false;
        }

        return TryReadSettings(text, at + 1, end, out link, out error);
    }

    /// <summary>The link as it is published: values escaped, names as they are.</summary>
    public override string ToString() => Settings.IsEmpty
        ? Beginning
        : $"{Beginning}?{string.Join('&', Settings.Select(setting => $"{Uri.EscapeDataString(setting.Name)}={Escape(setting.Value)}"))}";

    static bool TryReadSettings(string text, int at, int end, [NotNullWhen(true)] out ProvisioningLink? link, out ParseError error)
    {
        (link, error) = (null, default);
        var settings = ImmutableArray.CreateBuilder<ChannelSetting>();
        while (at < end)
        {
            var next = text.IndexOf('&', at, end - at) is >= 0 and var found ? found : end;
            var part = text.AsSpan(at, next - at);
            var name = at + (part.Length - part.TrimStart().Length);
            var equals = part.IndexOf('=');
            if (!part.IsWhiteSpace())
            {
                if (equals < 0 || part[..equals].IsWhiteSpace())
                {
                    error = new(name, "name=value", equals < 0 ? "a name without a value" : "a value without a name");
                    return false;
                }

                if (settings.Count == MostSettings)
                {
                    error = new(name, $"at most {MostSettings} names", "more");
                    return false;
                }

                if (!TryUnescape(part[..equals].Trim(), out var key) || !TryUnescape(part[(equals + 1)..].Trim(), out var value))
                {
                    error = new(name, "% and two hexadecimal digits of UTF-8", "another escape");
                    return false;
                }

                settings.Add(new(key, value, 1, name + 1));
            }

            at = next + 1;
        }

        link = new() { Settings = settings.ToImmutable() };
        return true;
    }

    static bool TryUnescape(ReadOnlySpan<char> text, out string value)
    {
        value = "";
        var octets = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
                octets.AddRange(Encoding.UTF8.GetBytes(text.Slice(i, char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1).ToString()));
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
                octets.Add(Convert.FromHexString(text.Slice(i + 1, 2))[0]);
            else
                return false;
            i += text[i] == '%' ? 2 : char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        try
        {
            value = new UTF8Encoding(false, true).GetString([.. octets]);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false; // the escapes are no UTF-8
        }
    }

    // A comma is what stands between excluded services in every published link.
    static string Escape(string value) => Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal);
}
