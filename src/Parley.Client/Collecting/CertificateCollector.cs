using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Transport.Collecting;

namespace Parley.Client.Collecting;

/// <summary>
/// Fetches what certificates refer to, as clients do: responders before lists, because answers are small, and one of the
/// two is enough; issuers where the chain ends without one. Only <c>http</c> addresses count, as in the documents of the
/// vendor. What was fetched is kept until it counts no longer, and so is, for a short time, what could not be had.
/// </summary>
/// <param name="fetcher">The network.</param>
/// <param name="time">The clock.</param>
/// <param name="limits">How much and how long.</param>
public sealed class CertificateCollector(IDocumentFetcher fetcher, TimeProvider time, CollectorLimits? limits = null) : ICertificateCollector
{
    readonly CollectorLimits _limits = limits ?? CollectorLimits.Default;
    readonly DocumentCache<ReadDocument> _cache = new(time, limits ?? CollectorLimits.Default);

    /// <inheritdoc/>
    public async Task<CollectedMaterial> CollectAsync(
        CertificateVerdict verdict, TrustStore trust, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(trust);
        if (verdict.Best is not { } path)
            return CollectedMaterial.None;
        var chain = path.Certificates.Select(link => link.Certificate).ToImmutableArray();
        var documents = ImmutableArray.CreateBuilder<ReadDocument>();
        var issuers = path.End == PathEnd.IssuerNotFound
            ? await FindIssuersAsync(chain[^1], trust, documents, cancellationToken).ConfigureAwait(false)
            : [];
        // Without an anchor nothing that an issuer says counts yet: what it says about revocation is not asked for.
        if (path.IsAnchored)
        {
            var asked = await Task.WhenAll(chain.Zip(chain.Skip(1))
                .Select(pair => FindRevocationAsync(pair.First, pair.Second, cancellationToken))).ConfigureAwait(false);
            documents.AddRange(asked.SelectMany(each => each).Distinct());
        }

        return new()
        {
            Issuers = issuers,
            Revocation = RevocationMaterial.Of(
                documents.Select(document => document.List).OfType<CertificateRevocationList>(),
                documents.Select(document => document.Answer).OfType<OcspResponse>(),
                documents.Where(document => document.Record.Kind != DocumentKind.Issuer)
                    .Select(document => document.Record.Failure).OfType<FailedFetch>()),
            Documents = [.. documents.Select(document => document.Record)],
        };
    }

    /// <summary>Fetches the issuer of a certificate, then its issuer, until the store knows it or nobody names one.</summary>
    async Task<ImmutableArray<Certificate>> FindIssuersAsync(
        Certificate top, TrustStore trust, ImmutableArray<ReadDocument>.Builder documents, CancellationToken cancellationToken)
    {
        var issuers = ImmutableArray.CreateBuilder<Certificate>();
        while (issuers.Count < _limits.MaximumIssuers && !top.IsSelfIssued && trust.AnchorsOf(top.Issuer).IsEmpty)
        {
            Certificate? next = null;
            foreach (var address in Http(top.IssuerAddresses))
            {
                var document = await ReadAsync(DocumentKind.Issuer, address, ReadOnlyMemory<byte>.Empty, cancellationToken).ConfigureAwait(false);
                documents.Add(document);
                next = document.Issuers.FirstOrDefault(issuer => issuer.Subject.Equals(top.Issuer) && !issuers.Contains(issuer));
                if (next is not null)
                    break;
            }

            if (next is null)
                break;
            issuers.Add(next);
            top = next;
        }

        return issuers.ToImmutable();
    }

    /// <summary>Asks the responders of a certificate until one answers; where none does, reads its lists.</summary>
    async Task<ImmutableArray<ReadDocument>> FindRevocationAsync(
        Certificate certificate, Certificate issuer, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<ReadDocument>();
        var responders = Http(certificate.OcspAddresses).ToArray();
        if (responders.Length > 0)
        {
            var request = OcspRequest.Encode(certificate, issuer, ReadOnlyMemory<byte>.Empty);
            foreach (var address in responders)
            {
                var document = await ReadAsync(DocumentKind.OcspAnswer, address, request, cancellationToken).ConfigureAwait(false);
                documents.Add(document);
                if (document.Answer is { Status: OcspResponseStatus.Successful })
                    return documents.ToImmutable();
            }
        }

        // Every list counts: several addresses may be several parts of what there is to know (RFC 5280, 4.2.1.13).
        foreach (var address in Http(certificate.CrlAddresses))
            documents.Add(await ReadAsync(DocumentKind.RevocationList, address, ReadOnlyMemory<byte>.Empty, cancellationToken).ConfigureAwait(false));
        return documents.ToImmutable();
    }

    /// <summary>The addresses that clients follow; one of https could not be trusted before it was fetched (RFC 5280, 8).</summary>
    IEnumerable<string> Http(ImmutableArray<string> addresses) => addresses
        .Where(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp)
        .Take(_limits.MaximumAddresses);

    Task<ReadDocument> ReadAsync(
        DocumentKind kind, string address, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        var key = request.IsEmpty ? $"{kind} {address}" : $"{kind} {address} {Convert.ToHexStringLower(SHA256.HashData(request.Span))}";
        return _cache.GetAsync(key, () => FetchAsync(kind, address, request), cancellationToken);
    }

    async Task<DocumentCache<ReadDocument>.Kept> FetchAsync(DocumentKind kind, string address, ReadOnlyMemory<byte> request)
    {
        var uri = new Uri(address, UriKind.Absolute);
        var fetched = await fetcher.FetchAsync(uri, request, CancellationToken.None).ConfigureAwait(false);
        var document = ReadDocument.Of(kind, uri, fetched);
        var now = time.GetUtcNow();
        var until = document.Record.Failure is not null ? now + _limits.FailureAge : document.Until ?? now + _limits.UndatedAge;
        // A document that is over already is as good as a failure: a new one may be there soon.
        return new(document, fetched.Octets.Length, until > now ? until : now + _limits.FailureAge);
    }
}
