using System.Collections.Immutable;
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
public sealed partial class CertificateCollector(
    IDocumentFetcher fetcher, TimeProvider time, CollectorLimits? limits = null) : ICertificateCollector
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
                // A list counts for itself: without what changed since, it is older and still whole (RFC 5280, 6.3.3).
                documents.Where(document => document.Record.Kind is DocumentKind.RevocationList or DocumentKind.OcspAnswer)
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
                var document = await ReadAsync(DocumentKind.Issuer, address, cancellationToken).ConfigureAwait(false);
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
        foreach (var address in Http(certificate.OcspAddresses))
        {
            var document = await AskAsync(address, certificate, issuer, cancellationToken).ConfigureAwait(false);
            documents.Add(document);
            if (document.Answer is { Status: OcspResponseStatus.Successful })
                return documents.ToImmutable();
        }

        await FindListsAsync(certificate, documents, cancellationToken).ConfigureAwait(false);
        return documents.ToImmutable();
    }

    /// <summary>
    /// Reads the lists of a certificate, and what changed since them where they or the certificate say where that is.
    /// </summary>
    async Task FindListsAsync(
        Certificate certificate, ImmutableArray<ReadDocument>.Builder documents, CancellationToken cancellationToken)
    {
        var changes = DistributionPoint.TryReadFreshest(certificate, out var points, out _) ? Addresses(points).ToList() : [];
        // Every list counts: several addresses may be several parts of what there is to know (RFC 5280, 4.2.1.13).
        foreach (var address in Http(certificate.CrlAddresses))
        {
            var document = await ReadAsync(DocumentKind.RevocationList, address, cancellationToken).ConfigureAwait(false);
            // A list of another issuer is about this certificate only where it says that it is (RFC 5280, 5.2.5).
            if (document.List is { IssuingDistributionPoint: not { IsIndirect: true } } list
                && !list.Issuer.Equals(certificate.Issuer))
            {
                document = ReadDocument.Unusable(
                    document.Record,
                    $"it is a list of {list.Issuer.DisplayName}, not of {certificate.Issuer.DisplayName}");
            }

            documents.Add(document);
            changes.AddRange(Addresses(document.List?.FreshestPoints ?? []));
        }

        foreach (var address in Http(changes.Distinct(StringComparer.Ordinal)))
            documents.Add(await ReadAsync(DocumentKind.DeltaList, address, cancellationToken).ConfigureAwait(false));
    }

    static IEnumerable<string> Addresses(ImmutableArray<DistributionPoint> points) => points
        .SelectMany(point => point.FullName)
        .Where(name => name.Kind == GeneralNameKind.Uri)
        .Select(name => name.Text)
        .OfType<string>();

    /// <summary>
    /// The addresses that clients follow; one of https could not be trusted before it was fetched (RFC 5280, 8).
    /// </summary>
    IEnumerable<string> Http(IEnumerable<string> addresses) => addresses
        .Where(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp)
        .Take(_limits.MaximumAddresses);

    Task<ReadDocument> ReadAsync(DocumentKind kind, string address, CancellationToken cancellationToken)
    {
        var uri = new Uri(address, UriKind.Absolute);
        return _cache.GetAsync(
            $"{kind} {address}",
            async () => Keep(await FetchAsync(kind, uri, ReadOnlyMemory<byte>.Empty).ConfigureAwait(false)),
            cancellationToken);
    }

    async Task<ReadDocument> FetchAsync(DocumentKind kind, Uri uri, ReadOnlyMemory<byte> request) =>
        ReadDocument.Of(kind, uri, await fetcher.FetchAsync(uri, request, CancellationToken.None).ConfigureAwait(false));

    DocumentCache<ReadDocument>.Kept Keep(ReadDocument document)
    {
        var now = time.GetUtcNow();
        var until = document.Record.Failure is not null ? now + _limits.FailureAge : document.Until ?? now + _limits.UndatedAge;
        // A document that is over already is as good as a failure: a new one may be there soon.
        return new(document, document.Record.Octets, until > now ? until : now + _limits.FailureAge);
    }
}
