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
    internal static SslStreamCertificateContext Of(ReadOnlySpan<LabCertificate> presented)
    {
        if (presented.IsEmpty)
            throw new ArgumentException("A TLS server presents at least its own certificate.", nameof(presented));

        var further = new List<X509Certificate2>(presented.Length - 1);
        foreach (var certificate in presented[1..])
            further.Add(certificate.ToCertificate());
        var context = Create(presented[0].ToCertificateWithKey(), further.AsReadOnly(), trust: null);
        if (OperatingSystem.IsLinux())
            SetNoOcspFetch(context, noOcspFetch: true); // the lab talks to nobody, whatever URL its certificates name
        return context;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    static extern SslStreamCertificateContext Create(
        X509Certificate2 target, ReadOnlyCollection<X509Certificate2> intermediates, SslCertificateTrust? trust);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    static extern void SetNoOcspFetch(SslStreamCertificateContext context, bool noOcspFetch);
}
