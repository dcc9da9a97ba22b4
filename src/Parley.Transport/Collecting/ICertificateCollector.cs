using Parley.Certificates.Judging;
using Parley.Certificates.Trust;

namespace Parley.Transport.Collecting;

/// <summary>
/// Fetches what certificates refer to: missing issuers, revocation lists, answers of OCSP responders. What cannot be had
/// is part of the result. For many threads.
/// </summary>
public interface ICertificateCollector
{
    /// <summary>Fetches what a verdict was made without.</summary>
    /// <param name="verdict">A first verdict on what was sent; its best path says what is missing.</param>
    /// <param name="trust">The store that it was judged by.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<CollectedMaterial> CollectAsync(CertificateVerdict verdict, TrustStore trust, CancellationToken cancellationToken = default);
}
