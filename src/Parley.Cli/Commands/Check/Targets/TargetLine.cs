using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Parley.Cli.Parsing;
using Parley.Client.Endpoints;
using Parley.Configuration.Hosts;

namespace Parley.Cli.Commands.Check.Targets;

/// <summary>
/// A line of targets: <c>HOST:PORT [SERVICE] [NAME]</c>, parted by blanks. The name is the host where none is given; a
/// minus sign judges the chain alone. What follows a <c>#</c> is a remark.
/// </summary>
/// <param name="Service">The word of the line, or the one that is meant without one.</param>
/// <param name="Endpoint">What is looked at.</param>
sealed record TargetLine(TargetService Service, Endpoint Endpoint)
{
    /// <summary>Octets of a line at most: host and name have 255 each, and a remark has room beside them.</summary>
    internal const int MaximumBytes = 4096;

    const string NoName = "-";
    const char Remark = '#';
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a line; neither a target nor an error where it holds a remark alone.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> octets, out TargetLine? target, [NotNullWhen(false)] out string? error)
    {
        target = null;
        error = null;
        if (!TryDecode(octets, out var text))
        {
            error = "expected UTF-8, found something else";
            return false;
        }

        var end = text.IndexOf(Remark, StringComparison.Ordinal);
        var words = (end < 0 ? text : text[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return true;
        if (words.Length > 3)
        {
            error = $"expected HOST:PORT, a service and a name at most, found {Quotation.Of(words[3])} after them";
            return false;
        }

        if (!TryReadPlace(words[0], out var host, out var port, out error) || !TryReadService(words, out var service, out error))
            return false;
        var name = words is [_, _, var given] ? given : host;
        if (name != NoName && Uri.CheckHostName(name) == UriHostNameType.Unknown)
        {
            error = $"expected the name of a host or domain, found {Quotation.Of(name)}";
            return false;
        }

        target = new(service, new()
        {
            Host = host,
            Port = port,
            Service = service.Service,
            // Where the chain alone is judged, the stream of XMPP still has to be opened to somebody.
            Dialect = service.Dialect(name == NoName ? host : name),
            Name = name == NoName ? null : name,
        });
        return true;
    }

    static bool TryReadPlace(
        string text, [NotNullWhen(true)] out string? host, out int port, [NotNullWhen(false)] out string? error)
    {
        (host, port, error) = (null, 0, null);
        if (!ServerAddress.TryParse(text, out var address) || address.Port is not { } given)
        {
            error = $"expected HOST:PORT, such as imp1.example.com:5222 or [2001:db8::1]:443, found {Quotation.Of(text)}";
            return false;
        }

        (host, port) = (address.Host, given);
        return true;
    }

    static bool TryReadService(
        string[] words, [NotNullWhen(true)] out TargetService? service, [NotNullWhen(false)] out string? error)
    {
        service = TargetService.All[0];
        error = null;
        if (words.Length < 2 || TargetService.TryGet(words[1], out service))
            return true;
        error = string.Create(
            CultureInfo.InvariantCulture, $"expected one of {TargetService.Words}, found {Quotation.Of(words[1])}");
        return false;
    }

    static bool TryDecode(ReadOnlySpan<byte> octets, out string text)
    {
        text = "";
        try
        {
            text = Strict.GetString(octets);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
