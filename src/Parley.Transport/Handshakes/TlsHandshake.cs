using System.Collections.Immutable;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Parley.Diagnostics;

namespace Parley.Transport.Handshakes;

/// <summary>
/// The one place where the platform's TLS is used. It takes every certificate, captures the chain as sent, and decides
/// nothing: the caller judges and sends nothing before that. It downloads nothing, resumes nothing (a resumed session
/// shows no certificates) and gives no client certificate.
/// </summary>
static class TlsHandshake
{
    /// <summary>Does the handshake on a connection; failures are results.</summary>
    /// <exception cref="OperationCanceledException">The limit is over, or the caller cancelled.</exception>
    internal static async Task<HandshakeResult> RunAsync(
        Stream stream, string? serverName, ImmutableArray<string> alpn, TlsTap tap, CancellationToken cancellationToken)
    {
        var capture = new Capture();
        var tls = new SslStream(new TapStream(stream, tap), leaveInnerStreamOpen: false);
        try
        {
            await tls.AuthenticateAsClientAsync(Options(serverName, alpn, capture), cancellationToken).ConfigureAwait(false);
        }
        // Whatever the platform throws on a stranger's bytes, and that is many types, is a failed handshake.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            return new()
            {
                Presented = PresentedOf(tap, capture),
                ClientCertificateRequested = capture.ClientCertificateRequested || tap.ClientCertificateRequested,
                Alert = tap.AlertReceived ?? PlatformAlert.Of(failure),
                Reason = PlainLine.Of(PlatformAlert.Reason(failure), maximumLength: 200),
            };
        }
        catch
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new()
        {
            Stream = tls,
            Presented = PresentedOf(tap, capture),
            ClientCertificateRequested = capture.ClientCertificateRequested || tap.ClientCertificateRequested,
        };
    }

    static SslClientAuthenticationOptions Options(string? serverName, ImmutableArray<string> alpn, Capture capture) => new()
    {
        TargetHost = serverName ?? "",
#pragma warning disable CA5398 // The versions that RFC 9325, 3.1 allows; the system's default may hold more, or less.
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
#pragma warning restore CA5398
        ApplicationProtocols = alpn.IsDefaultOrEmpty ? null : [.. alpn.Select(protocol => new SslApplicationProtocol(protocol))],
        AllowTlsResume = false,
        AllowRenegotiation = false,
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
#pragma warning disable CA5359 // It captures; the verdict is ours, and the caller sends nothing before it.
        RemoteCertificateValidationCallback = capture.OnCertificate,
#pragma warning restore CA5359
        LocalCertificateSelectionCallback = capture.OnRequest,
        // The platform builds a path before it calls back, come what may. This is the least that it can be made to do;
        // nothing is read from it.
        CertificateChainPolicy = new()
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            VerificationFlags = X509VerificationFlags.AllFlags,
            VerificationTimeIgnored = true,
        },
    };

    /// <summary>The list from the wire where it was readable (TLS 1.2), else the platform's, which keeps the order sent.</summary>
    static ImmutableArray<ReadOnlyMemory<byte>> PresentedOf(TlsTap tap, Capture capture) =>
        tap.Certificates.IsDefaultOrEmpty ? capture.Presented : tap.Certificates;

    sealed class Capture
    {
        internal ImmutableArray<ReadOnlyMemory<byte>> Presented { get; private set; } = [];

        internal bool ClientCertificateRequested { get; private set; }

        internal bool OnCertificate(
            object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            var presented = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
            foreach (var sent in chain?.ChainPolicy.ExtraStore ?? [])
                presented.Add(sent.RawDataMemory);
            // Not every platform counts the server's own certificate among those it sent.
            if (certificate is X509Certificate2 leaf && (presented is not [var first, ..] || !first.Span.SequenceEqual(leaf.RawDataMemory.Span)))
                presented.Insert(0, leaf.RawDataMemory);
            Presented = presented.ToImmutable();
            return true;
        }

        internal X509Certificate OnRequest(
            object sender, string host, X509CertificateCollection local, X509Certificate? remote, string[] issuers)
        {
            // Called once before the handshake, without a remote certificate, and once more where the server asks.
            ClientCertificateRequested |= remote is not null || issuers.Length > 0;
            return null!; // None: the delegate's type does not say so, its documentation does.
        }
    }
}
