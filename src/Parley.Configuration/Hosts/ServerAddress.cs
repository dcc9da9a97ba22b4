using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Parley.Configuration.Hosts;

/// <summary>A server as administrators write it: a host, a host with a port, or a web address of which the host counts.</summary>
public sealed record ServerAddress
{
    /// <summary>RFC 1035, 2.3.4: the longest name; a configured value is not longer by much.</summary>
    const int MaximumLength = 253;

    ServerAddress(string host, int? port, string? scheme) => (Host, Port, Scheme) = (host, port, scheme);

    /// <summary>The host name or the address without brackets, as written.</summary>
    public string Host { get; }

    /// <summary>The port written beside the host; <see langword="null"/> where there is none.</summary>
    public int? Port { get; }

    /// <summary>The scheme of a web address, in lower case; <see langword="null"/> where only a host was written.</summary>
    public string? Scheme { get; }

    /// <summary>What the host is.</summary>
    public HostForm Form => FormOf(Host);

    /// <summary>Reads the text of a setting; blank text is no address.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ServerAddress? address)
    {
        address = null;
        var written = text?.Trim();
        if (string.IsNullOrEmpty(written))
            return false;
        if (written.Contains("://", StringComparison.Ordinal))
            return TryParseWebAddress(written, out address);
        if (IPAddress.TryParse(written.Trim('[', ']'), out _) && FormOf(written.Trim('[', ']')) == HostForm.AddressLiteral)
        {
            address = new(written.Trim('[', ']'), null, null);
            return true;
        }

        var colon = written.LastIndexOf(':');
        int? port = null;
        if (colon >= 0)
        {
            if (!ushort.TryParse(written.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return false;
            port = number;
            written = written[..colon].Trim('[', ']');
        }

        if (FormOf(written) == HostForm.Unreadable)
            return false;
        address = new(written.TrimEnd('.'), port, null);
        return true;
    }

    /// <summary>What a host is, as written.</summary>
    public static HostForm FormOf(string? host)
    {
        if (string.IsNullOrEmpty(host) || host.Length > MaximumLength)
            return HostForm.Unreadable;
        // Four numbers are an address; the framework would also take "10" and "10.1", which administrators do not mean.
        if (IPAddress.TryParse(host, out _) && (host.Contains(':', StringComparison.Ordinal) || host.Count('.') == 3))
            return HostForm.AddressLiteral;
        var name = host.AsSpan();
        if (name[^1] == '.')
            name = name[..^1];
        var labels = 0;
        foreach (var range in name.Split('.'))
        {
            if (!IsLabel(name[range]))
                return HostForm.Unreadable;
            labels++;
        }

        return labels == 1 ? HostForm.BareName : HostForm.FullName;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        return Port is { } port ? string.Create(CultureInfo.InvariantCulture, $"{host}:{port}") : host;
    }

    static bool TryParseWebAddress(string text, [NotNullWhen(true)] out ServerAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || FormOf(uri.DnsSafeHost) == HostForm.Unreadable)
            return false;
        address = new(uri.DnsSafeHost.TrimEnd('.'), uri.IsDefaultPort ? null : uri.Port, uri.Scheme);
        return true;
    }

    /// <summary>Letters and digits of any script, hyphens and underscores, 63 at most.</summary>
    static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63)
            return false;
        foreach (var character in label)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_') && char.IsAscii(character))
                return false;
            if (char.IsControl(character) || char.IsWhiteSpace(character))
                return false;
        }

        return true;
    }
}
