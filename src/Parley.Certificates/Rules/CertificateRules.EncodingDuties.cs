using System.Buffers;
using System.Numerics;
using Parley.Certificates.Asn1;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>How fields are encoded whose meaning is clear all the same; for thorough policies.</summary>
    internal static readonly ICertificateRule EncodingDuties = new EncodingDutiesRule();

    sealed class EncodingDutiesRule : ICertificateRule
    {
        /// <summary>X.680, 41.4, table 10.</summary>
        static readonly SearchValues<byte> Printable =
            SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?"u8);

        /// <summary>From this year on dates are a GeneralizedTime (RFC 5280, 4.1.2.5).</summary>
        const int FirstGeneralizedYear = 2050;

        public bool AppliesTo(ValidationPolicy policy) => policy.IsThorough;

        public void Check(CertificateContext context, Report report)
        {
            var certificate = context.Certificate;
            if (HasEarlyGeneralizedTime(certificate))
                AddDuty(context, report, "dates before 2050 must be encoded as UTCTime", "4.1.2.5");
            if (certificate.PublicKey is { Algorithm: PublicKeyAlgorithm.Rsa, Parameters.Span: not [DerTag.Null, 0] })
                AddDuty(context, report, "the parameters of an RSA key must be NULL (RFC 3279, 2.3.1)", "4.1.2.7");
            if (certificate.Extension(ObjectIdentifiers.KeyUsage) is { } usage && HasTrailingZeros(usage.Value.Span))
                AddDuty(context, report, "zero bits at the end of the key usage must be left out (X.690, 11.2.2)", "4.2.1.3");
            if (certificate.Subject.Attributes.Any(IsUnprintable))
                AddDuty(context, report, "a PrintableString must hold printable characters only (X.680, 41.4)", "4.1.2.4");
        }

        /// <summary>The dates come after the issuer; their form is not kept when a certificate is read.</summary>
        static bool HasEarlyGeneralizedTime(Certificate certificate)
        {
            var octets = certificate.Encoded.Span;
            var issuer = certificate.Issuer.Encoded.Span;
            octets.Overlaps(issuer, out var at);
            var error = default(ParseError);
            var reader = DerReader.Over(octets, octets[(at + issuer.Length)..]);
            if (!reader.TryEnter(DerTag.Sequence, "validity", out var validity, ref error))
                return false;
            var isEarly = validity.NextIs(DerTag.GeneralizedTime) && certificate.NotBefore.Year < FirstGeneralizedYear;
            return isEarly || (validity.TryReadAny("notBefore", out _, ref error)
                && validity.NextIs(DerTag.GeneralizedTime) && certificate.NotAfter.Year < FirstGeneralizedYear);
        }

        /// <summary>The value is a BIT STRING of one or two octets after the count of unused bits, checked when read.</summary>
        static bool HasTrailingZeros(ReadOnlySpan<byte> value) =>
            value is [_, _, var unused, .., var last] && value.Length > 3 && BitOperations.TrailingZeroCount(last) != unused;

        static bool IsUnprintable(NameAttribute attribute) =>
            attribute.Tag == DerTag.PrintableString && attribute.Content.Span.ContainsAnyExcept(Printable);
    }
}
