using System.Collections.ObjectModel;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Transport.Tests;

/// <summary>TLS servers on loopback; they send exactly the certificates they are told to, in the order told.</summary>
static class TlsServer
{
    /// <summary>The first word of every server, so that a test sees that a connection can be used.</summary>
    internal static readonly byte[] Greeting = [.. "hello"u8];

    /// <summary>An honest server: leaf and intermediate, TLS 1.2 and 1.3.</summary>
    internal static LoopbackServer Honest(string name = "example.test", Action<SslServerAuthenticationOptions>? adjust = null) =>
        Start(TestAuthority.Shared.Issue(name), [TestAuthority.Shared.Intermediate], adjust);

    /// <summary>A server that sends the leaf and then whatever it is told.</summary>
    /// <param name="leaf">The leaf, with its key.</param>
    /// <param name="others">What is sent after it, unsorted.</param>
    /// <param name="adjust">Changes the options.</param>
    /// <param name="before">What is done in plain text before TLS.</param>
    /// <param name="serve">What is done on the session; greets and reads to the end where it is not given.</param>
    internal static LoopbackServer Start(
        X509Certificate2 leaf,
        IList<X509Certificate2> others,
        Action<SslServerAuthenticationOptions>? adjust = null,
        Func<Stream, CancellationToken, Task>? before = null,
        Func<Stream, CancellationToken, Task>? serve = null)
    {
        // The platform sorts a chain and leaves out what does not belong; servers of the real world do not.
        var context = AsIs(leaf, new(others), null);
        return new(async (stream, token) =>
        {
            if (before is not null)
                await before(stream, token);
            await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
            var options = new SslServerAuthenticationOptions
            {
                ServerCertificateContext = context,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            };
            adjust?.Invoke(options);
            await tls.AuthenticateAsServerAsync(options, token);
            await (serve ?? GreetAsync)(tls, token);
        });
    }

    static async Task GreetAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Greeting, cancellationToken);
        await LoopbackServer.DrainAsync(stream, cancellationToken);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    static extern SslStreamCertificateContext AsIs(
        X509Certificate2 target, ReadOnlyCollection<X509Certificate2> intermediates, SslCertificateTrust? trust);
}
