using System.Collections.ObjectModel;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using Parley.Lab.Pki;

namespace Parley.Lab.Tls;

/// <summary>
/// Makes the platform send certificates exactly as listed. Its own factory builds a chain first: it sorts the list,
/// drops what does not belong and leaves out the root, which are the very mistakes that the lab has to make.
/// </summary>
static class ExactChain
{
    internal static SslStreamCertificateContext Of(ReadOnlySpan<LabCertificate> presented, ReadOnlyMemory<byte> staple = default)
    {
        if (presented.IsEmpty)
            throw new ArgumentException("A TLS server presents at least its own certificate.", nameof(presented));

        var further = new List<X509Certificate2>(presented.Length - 1);
        foreach (var certificate in presented[1..])
            further.Add(certificate.ToCertificate());
        var context = Create(presented[0].ToCertificateWithKey(), further.AsReadOnly(), trust: null);
        if (OperatingSystem.IsLinux() && staple.IsEmpty)
            SetNoOcspFetch(context, noOcspFetch: true); // the lab talks to nobody, whatever URL its certificates name
        else if (OperatingSystem.IsLinux())
            Keep(context, staple);
        return context;
    }

    /// <summary>An answer that never has to be fetched anew, as if one had just come.</summary>
    static void Keep(SslStreamCertificateContext context, ReadOnlyMemory<byte> staple)
    {
        Answer(context) = staple.ToArray();
        Responders(context) = []; // it answers clients only where it knows of responders
        EndOfAnswer(context) = DateTimeOffset.MaxValue;
        NextDownload(context) = DateTimeOffset.MaxValue;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_ocspResponse")]
    static extern ref byte[]? Answer(SslStreamCertificateContext context);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_ocspUrls")]
    static extern ref List<string>? Responders(SslStreamCertificateContext context);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_ocspExpiration")]
    static extern ref DateTimeOffset EndOfAnswer(SslStreamCertificateContext context);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_nextDownload")]
    static extern ref DateTimeOffset NextDownload(SslStreamCertificateContext context);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    static extern SslStreamCertificateContext Create(
        X509Certificate2 target, ReadOnlyCollection<X509Certificate2> intermediates, SslCertificateTrust? trust);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    static extern void SetNoOcspFetch(SslStreamCertificateContext context, bool noOcspFetch);
}
