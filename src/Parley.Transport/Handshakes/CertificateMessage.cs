using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Transport.Handshakes;

/// <summary>The list of certificates as TLS 1.2 and before send it (RFC 5246, 7.4.2). That of TLS 1.3 is encrypted.</summary>
static class CertificateMessage
{
    // A chain has three or four certificates; servers that send their whole trust store have been seen, with some 150.
    internal const int MaximumCertificates = 256;

    /// <summary>Reads the body of a Certificate message: the certificates as sent, in the order sent, in any state.</summary>
    internal static bool TryParse(
        ReadOnlySpan<byte> source, out ImmutableArray<ReadOnlyMemory<byte>> certificates, out ParseError error)
    {
        certificates = [];
        error = default;
        var message = new WireReader(source);
        if (!message.TryReadVector(3, out var list) || !message.IsAtEnd)
        {
            error = message.Error("a list of certificates, and then the end");
            return false;
        }

        var found = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        var reader = new WireReader(list, message.Offset - list.Length);
        while (!reader.IsAtEnd)
        {
            if (found.Count == MaximumCertificates)
            {
                error = reader.Error($"at most {MaximumCertificates} certificates");
                return false;
            }

            if (!reader.TryReadVector(3, out var certificate))
            {
                error = reader.Error("a certificate with its length");
                return false;
            }

            found.Add(certificate.ToArray());
        }

        certificates = found.ToImmutable();
        return true;
    }
}
