using System.Security.Cryptography;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Transport.Collecting;

namespace Parley.Client.Collecting;

/// <content>Asking responders (RFC 6960), with a nonce that an answer made earlier cannot know (RFC 9654).</content>
public sealed partial class CertificateCollector
{
    Task<ReadDocument> AskAsync(string address, Certificate certificate, Certificate issuer, CancellationToken cancellationToken)
    {
        var uri = new Uri(address, UriKind.Absolute);
        var plain = OcspRequest.Encode(certificate, issuer, ReadOnlyMemory<byte>.Empty);
        var key = $"{DocumentKind.OcspAnswer} {address} {Convert.ToHexStringLower(SHA256.HashData(plain.Span))}";
        return _cache.GetAsync(
            key, async () => Keep(await AskAsync(uri, certificate, issuer, plain).ConfigureAwait(false)),
            cancellationToken);
    }

    /// <summary>
    /// Asks with a nonce. An answer without one is taken: most responders give answers made beforehand, and their dates
    /// limit them (RFC 9654, 2.1). A responder that will not answer such a question is asked a plain one.
    /// </summary>
    async Task<ReadDocument> AskAsync(Uri uri, Certificate certificate, Certificate issuer, ReadOnlyMemory<byte> plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(OcspRequest.UsualNonceLength);
        var document = await FetchAsync(
            DocumentKind.OcspAnswer, uri, OcspRequest.Encode(certificate, issuer, nonce)).ConfigureAwait(false);
        return document switch
        {
            { Answer: { Status: not OcspResponseStatus.Successful } } =>
                await FetchAsync(DocumentKind.OcspAnswer, uri, plain).ConfigureAwait(false),
            { Answer.Nonce: { } repeated } when !repeated.Span.SequenceEqual(nonce) =>
                ReadDocument.Unusable(
                    document.Record,
                    "its nonce is not the one that was sent: it answers somebody else's question (RFC 9654, 2.1)"),
            { Answer: { Status: OcspResponseStatus.Successful, Responses: [_, ..] responses } }
                when !responses.Any(response => response.CertificateId.IsOf(certificate, issuer)) =>
                ReadDocument.Unusable(document.Record, "it is about another certificate than the one asked about"),
            _ => document,
        };
    }
}
