using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>Targets: the reader of the encoding, certificates and requests.</summary>
static class ParserFuzz
{
    /// <summary>All values of a DER text, as far as they can be read; what is written from BER can be read as DER.</summary>
    internal static bool Der(byte[] input)
    {
        var values = 0;
        Walk(new DerReader(input), input.Length, ref values);
        FuzzCheck.That(values <= input.Length, "every value has octets of its own");
        var error = default(ParseError);
        if (!BerToDer.TryConvert(input, out var der, ref error))
        {
            FuzzCheck.IsTold(error, input.Length);
            return false;
        }

        var reader = new DerReader(der);
        FuzzCheck.That(reader.TryReadAny("a value", out _, ref error) && reader.IsAtEnd, "what was written is one value");
        FuzzCheck.That(BerToDer.TryConvert(der, out var again, ref error) && again.AsSpan().SequenceEqual(der), "writing it again changes nothing");
        return true;
    }

    /// <summary>A certificate and everything that it makes when asked for.</summary>
    internal static bool Certificate(byte[] input)
    {
        if (!Certificates.Model.Certificate.TryParse(input, out var certificate, out var error))
        {
            FuzzCheck.IsTold(error, input.Length);
            return false;
        }

        Touch(certificate);
        FuzzCheck.That(Certificates.Model.Certificate.TryParse(certificate.Encoded, out var again, out _) && again.Equals(certificate), "it reads the same again");
        FuzzCheck.That(certificate.Signed.Length < input.Length, "what is signed lies inside");
        return true;
    }

    /// <summary>A certificate request.</summary>
    internal static bool Request(byte[] input)
    {
        if (!Certificates.Requests.CertificateRequest.TryParse(input, out var request, out var error))
        {
            FuzzCheck.IsTold(error, input.Length);
            return false;
        }

        Touch(request.Wanted);
        _ = request.VerifySignature();
        FuzzCheck.That(request.DisplayName.Length > 0, "it has a name for reports");
        return true;
    }

    /// <summary>Asks for everything that is made when asked for.</summary>
    internal static void Touch(Certificate certificate)
    {
        _ = certificate.Subject.ToString() + certificate.Issuer.DisplayName + certificate.Sha256 + certificate.SerialText;
        FuzzCheck.That(certificate.Subject.Equals(certificate.Subject), "a name equals itself");
        FuzzCheck.That(certificate.DisplayName.Length > 0, "it has a name for reports");
        foreach (var name in certificate.SubjectAlternativeNames.All)
            _ = name.ToString() + name.Directory?.DisplayName;
        _ = certificate.SubjectAlternativeNames.XmppAddresses.Length + certificate.SubjectAlternativeNames.SrvNames.Length;
        foreach (var extension in certificate.Extensions)
            _ = extension.Id.ToString();
        _ = certificate.PublicKey.Name;
        _ = certificate.IsSelfIssued;
        _ = certificate.CrlAddresses.Length + certificate.OcspAddresses.Length + certificate.IssuerAddresses.Length;
        if (!DistributionPoint.TryReadAll(certificate, out _, out var error))
            FuzzCheck.IsTold(error, certificate.Encoded.Length);
    }

    static void Walk(DerReader reader, int length, ref int values)
    {
        var error = default(ParseError);
        while (!reader.IsAtEnd)
        {
            var before = reader.Position;
            var typed = reader;
            if (!reader.TryReadAny("a value", out var element, ref error))
            {
                FuzzCheck.IsTold(error, length);
                FuzzCheck.That(reader.Position == before, "a failure leaves the position alone");
                return;
            }

            values++;
            FuzzCheck.That(reader.Position > before && element.End <= length, "the value lies inside the input");
            ReadTyped(typed, element.Tag, length);
            if ((element.Tag & 0x20) == 0)
                continue;
            if (reader.TryEnter(element, out var inner, ref error))
                Walk(inner, length, ref values);
            else
                FuzzCheck.IsTold(error, length);
        }
    }

    static void ReadTyped(DerReader reader, byte tag, int length)
    {
        var error = default(ParseError);
        var isRead = tag switch
        {
            DerTag.Boolean => reader.TryReadBoolean("a value", out _, ref error),
            DerTag.Integer => reader.TryReadInteger("a value", out _, ref error),
            DerTag.Enumerated => reader.TryReadCount(tag, "a value", out _, ref error),
            DerTag.BitString when length % 2 == 0 => reader.TryReadNamedBits("a value", out _, ref error),
            DerTag.BitString => reader.TryReadOctetAlignedBits("a value", out _, ref error),
            DerTag.ObjectIdentifier => reader.TryReadObjectIdentifier("a value", out _, ref error),
            DerTag.UtcTime or DerTag.GeneralizedTime => DerTime.TryRead(ref reader, "a value", out _, ref error),
            _ => true,
        };
        if (!isRead)
            FuzzCheck.IsTold(error, length);
    }
}
