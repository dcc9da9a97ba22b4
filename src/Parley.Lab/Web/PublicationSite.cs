using System.Collections.Frozen;
using System.Net;

namespace Parley.Lab.Web;

/// <summary>What the authorities publish: their certificates and revocation lists.</summary>
sealed class PublicationSite(FrozenDictionary<string, HttpAnswer> documents) : IWebSite
{
    public HttpAnswer? Answer(HttpRequest request) => documents.GetValueOrDefault(request.Path);

    /// <summary>A certificate in DER (RFC 5280, 4.2.2.1).</summary>
    internal static HttpAnswer Certificate(ReadOnlyMemory<byte> encoded) => Document("application/pkix-cert", encoded);

    /// <summary>A revocation list in DER (RFC 5280, 4.2.1.13).</summary>
    internal static HttpAnswer RevocationList(ReadOnlyMemory<byte> encoded) => Document("application/pkix-crl", encoded);

    static HttpAnswer Document(string type, ReadOnlyMemory<byte> encoded) =>
        new() { Status = HttpStatusCode.OK, ContentType = type, Body = encoded };
}
