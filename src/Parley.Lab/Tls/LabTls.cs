using System.Collections.Immutable;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Lab.Tls;

/// <summary>The server's side of TLS, honest or not: it presents any certificates in any order.</summary>
public sealed class LabTls : IDisposable
{
    /// <summary>Without a list, a platform that is allowed weakness takes suites without encryption and without a server, too.</summary>
    static readonly ImmutableArray<TlsCipherSuite> OfWeakServers =
    [
        TlsCipherSuite.TLS_AES_256_GCM_SHA384, TlsCipherSuite.TLS_AES_128_GCM_SHA256, TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
    ];

    readonly LabTlsSettings _settings;
    readonly SslStreamCertificateContext _context;
    readonly ImmutableDictionary<string, SslStreamCertificateContext> _contextsByName;

    /// <summary>Prepares the certificates. The settings' certificates are copied and may be disposed before the server.</summary>
    public LabTls(LabTlsSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _context = ExactChain.Of(settings.Presented.AsSpan(), settings.Staple);
        _contextsByName = settings.PresentedFor.ToImmutableDictionary(
            entry => entry.Key, entry => ExactChain.Of(entry.Value.AsSpan()), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Shakes hands as the server. The stream below stays open whatever comes of it: last words must reach the client.
    /// </summary>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The two sides do not agree.</exception>
    /// <exception cref="IOException">The client went away.</exception>
    public async Task<SslStream> AcceptAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        var secured = Wrap(_settings.DemandsClientCertificate ? new ClientCertificateGate(stream) : stream);
        try
        {
            await secured
                .AuthenticateAsServerAsync((_, hello, _, _) => ValueTask.FromResult(Options(hello)), state: null, cancellationToken)
                .ConfigureAwait(false);
            return secured;
        }
        catch
        {
            await secured.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var context in _contextsByName.Values.Append(_context))
        {
            context.TargetCertificate.Dispose();
            foreach (var certificate in context.IntermediateCertificates)
                certificate.Dispose();
        }
    }

    SslStream Wrap(Stream stream)
    {
        // "Allow no encryption" is how the platform spells security level 0 of OpenSSL, with small keys and SHA-1.
#pragma warning disable SYSLIB0040
        return _settings.AllowsWeakness
            ? new(stream, leaveInnerStreamOpen: true, AcceptAnyClient, null, EncryptionPolicy.AllowNoEncryption)
            : new(stream, leaveInnerStreamOpen: true, AcceptAnyClient);
#pragma warning restore SYSLIB0040
    }

    SslServerAuthenticationOptions Options(SslClientHelloInfo hello)
    {
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = _contextsByName.GetValueOrDefault(hello.ServerName) ?? _context,
            EnabledSslProtocols = _settings.Protocols,
            ClientCertificateRequired = _settings.AsksForClientCertificate || _settings.DemandsClientCertificate,
            AllowTlsResume = false, // a resumed session sends no certificates, and there would be nothing to judge
            AllowRenegotiation = false,
        };
        if (!_settings.ApplicationProtocols.IsEmpty)
            options.ApplicationProtocols = [.. _settings.ApplicationProtocols];
        var suites = _settings is { AllowsWeakness: true, CipherSuites: [] } ? OfWeakServers : _settings.CipherSuites;
        if (!suites.IsEmpty && !OperatingSystem.IsWindows())
            options.CipherSuitesPolicy = new(suites);
#pragma warning disable SYSLIB0040 // see Wrap
        if (_settings.AllowsWeakness)
            options.EncryptionPolicy = EncryptionPolicy.AllowNoEncryption;
#pragma warning restore SYSLIB0040
        return options;
    }

    // The server's view of a client's certificate: the lab demands one now and then, it never judges it.
    bool AcceptAnyClient(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate is not null || !_settings.DemandsClientCertificate;
}
