using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Parley.Configuration.Xml;
using Parley.Discovery.Web;

namespace Parley.Discovery.HostMeta;

/// <summary>
/// Reads the links for XMPP out of both forms of host-meta (RFC 6415, 3; XEP-0156, 2). Other links are passed over.
/// </summary>
static class HostMetaReader
{
    /// <summary>The most links of any kind that are looked at. Social networks publish a dozen.</summary>
    internal const int MaximumLinks = 256;

    /// <summary>The longest address worth keeping; browsers stop at about this.</summary>
    internal const int MaximumAddressCharacters = 2048;

    /// <summary>The deepest nesting of either form. An XRD has three levels, its JSON five.</summary>
    const int MaximumDepth = 16;

    const string BoshRelation = "urn:xmpp:alt-connections:xbosh";
    const string WebSocketRelation = "urn:xmpp:alt-connections:websocket";

    static readonly MarkupLimits XmlLimits = new() { Bytes = WebAnswer.MaximumBodyOctets, Depth = MaximumDepth };

    /// <summary>Reads the XML form, an XRD document.</summary>
    internal static bool TryReadXml(
        ReadOnlyMemory<byte> body, out ImmutableArray<HostMetaLink> links, [NotNullWhen(false)] out string? problem)
    {
        links = [];
        problem = null;
        if (!SafeXml.TryParse(body, out var root, out var error, XmlLimits))
        {
            problem = $"it is not XML that can be read: {error}";
            return false;
        }

        if (root.Name != "XRD")
        {
            problem = $"its root element is {root} and not <XRD>";
            return false;
        }

        links = Links(root.Children
            .Where(element => element.Name == "Link")
            .Select(link => (link.Attribute("rel"), link.Attribute("href"))));
        return true;
    }

    /// <summary>Reads the JSON form (RFC 6415, appendix A).</summary>
    internal static bool TryReadJson(
        ReadOnlyMemory<byte> body, out ImmutableArray<HostMetaLink> links, [NotNullWhen(false)] out string? problem)
    {
        links = [];
        problem = null;
        if (body.Length > WebAnswer.MaximumBodyOctets)
        {
            problem = $"it has {body.Length} octets; at most {WebAnswer.MaximumBodyOctets} are read";
            return false;
        }

        if (body.Span.StartsWith("\uFEFF"u8)) // forbidden at the start of JSON, written by some editors all the same
            body = body["\uFEFF"u8.Length..];
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = MaximumDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                problem = "it is not a JSON object";
                return false;
            }

            if (document.RootElement.TryGetProperty("links", out var array) && array.ValueKind == JsonValueKind.Array)
                links = Links(array.EnumerateArray().Select(link => (Text(link, "rel"), Text(link, "href"))));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problem = $"it is not JSON that can be read: {exception.Message}";
            return false;
        }
    }

    static ImmutableArray<HostMetaLink> Links(IEnumerable<(string? Relation, string? Address)> links) =>
    [
        .. links.Take(MaximumLinks).Select(link => Link(link.Relation, link.Address)).OfType<HostMetaLink>().Distinct()
    ];

    static HostMetaLink? Link(string? relation, string? address)
    {
        AlternativeConnection? method = relation switch
        {
            BoshRelation => AlternativeConnection.Bosh,
            WebSocketRelation => AlternativeConnection.WebSocket,
            _ => null,
        };
        return method is { } known
            && address is { Length: <= MaximumAddressCharacters }
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && IsSchemeOf(known, uri.Scheme)
            && uri.Host.Length > 0
                ? new(known, uri)
                : null;
    }

    static bool IsSchemeOf(AlternativeConnection method, string scheme) => method == AlternativeConnection.WebSocket
        ? scheme is "wss" or "ws"
        : scheme is "https" or "http";

    static string? Text(JsonElement link, string name) =>
        link.ValueKind == JsonValueKind.Object
        && link.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
