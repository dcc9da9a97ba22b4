using System.Collections.Immutable;
using System.Text.Json;
using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Check.Json;

/// <summary>Writes a chain as a server sent it.</summary>
public static class PresentedJson
{
    /// <summary>Writes the member <c>chain</c>: each certificate in the order sent, with its octets.</summary>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<PresentedCertificate> chain)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray("chain");
        foreach (var presented in chain)
            Write(writer, presented);
        writer.WriteEndArray();
    }

    static void Write(Utf8JsonWriter writer, PresentedCertificate presented)
    {
        writer.WriteStartObject();
        writer.WriteString("sha256", presented.Sha256);
        if (presented.Certificate is { } certificate)
        {
            writer.WriteString("subject", certificate.Subject.ToString());
            writer.WriteString("issuer", certificate.Issuer.ToString());
            writer.WriteString("notBefore", Evidence.Moment(certificate.NotBefore));
            writer.WriteString("notAfter", Evidence.Moment(certificate.NotAfter));
        }
        else
        {
            writer.WriteOptional("unreadable", presented.Error?.ToString());
        }

        writer.WriteBase64String("der", presented.Encoded.Span);
        writer.WriteEndObject();
    }
}
