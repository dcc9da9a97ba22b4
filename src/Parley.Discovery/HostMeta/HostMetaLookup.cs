using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Discovery.Records;
using Parley.Discovery.Web;
using Parley.Dns;

namespace Parley.Discovery.HostMeta;

/// <summary>Asks the domain's web server for both forms of host-meta, side by side.</summary>
static class HostMetaLookup
{
    delegate bool Reading(
        ReadOnlyMemory<byte> body, out ImmutableArray<HostMetaLink> links, [NotNullWhen(false)] out string? problem);

    /// <summary>
    /// Asks for both; <see langword="null"/> where the domain cannot be the host of an address of the web.
    /// </summary>
    internal static async Task<HostMetaResult?> AskAsync(
        IWebReader web, DnsName domain, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!TryAddress(domain, "/.well-known/host-meta", out var xmlAddress)
            || !TryAddress(domain, "/.well-known/host-meta.json", out var jsonAddress))
            return null;
        var xml = AskAsync(web, xmlAddress, HostMetaReader.TryReadXml, time, cancellationToken);
        var json = AskAsync(web, jsonAddress, HostMetaReader.TryReadJson, time, cancellationToken);
        await Task.WhenAll(xml, json).ConfigureAwait(false);
        return new() { Xml = await xml.ConfigureAwait(false), Json = await json.ConfigureAwait(false) };
    }

    /// <summary>A name of DNS may hold any octet; only what comes out of the address as it went in is a host.</summary>
    static bool TryAddress(DnsName domain, string path, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate($"https://{domain}{path}", UriKind.Absolute, out address)
        && string.Equals(address.Host, domain.ToString(), StringComparison.OrdinalIgnoreCase)
        && address.AbsolutePath == path;

    static async Task<HostMetaDocument> AskAsync(
        IWebReader web, Uri address, Reading read, TimeProvider time, CancellationToken cancellationToken)
    {
        var answer = await BoundedFetch
            .GetAsync(web, address, DiscoveryBudget.WebTime, time, cancellationToken)
            .ConfigureAwait(false);
        var document = new HostMetaDocument
        {
            Address = address,
            Answer = answer,
            Status = StatusOf(answer),
            Detail = answer.Detail,
        };
        if (document.Status != HostMetaStatus.Read)
            return document;
        return read(answer.Body, out var links, out var problem)
            ? document with { Links = links }
            : document with { Status = HostMetaStatus.Malformed, Detail = problem };
    }

    static HostMetaStatus StatusOf(WebAnswer answer) => answer switch
    {
        { Outcome: WebOutcome.Answered, StatusCode: 200 } => HostMetaStatus.Read,
        // A redirection is not followed, and a web server that does not want to show the file is one that does not
        // have it.
        { Outcome: WebOutcome.Answered, StatusCode: >= 300 and < 500 } => HostMetaStatus.Absent,
        { Outcome: WebOutcome.NoAddress } => HostMetaStatus.Absent,
        { Outcome: WebOutcome.TooLarge } => HostMetaStatus.Malformed,
        _ => HostMetaStatus.Unavailable,
    };
}
