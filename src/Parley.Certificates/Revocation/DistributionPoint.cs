using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>Where revocation of a certificate is published, and by whom (RFC 5280, 4.2.1.13).</summary>
public readonly struct DistributionPoint
{
    /// <summary>Points of one certificate at most; those in use have up to five.</summary>
    public const int MaximumPoints = 256;

    internal DistributionPoint(DistributionPointName name, RevocationReasons? reasons, GeneralNames issuer) =>
        (Name, Reasons, Issuer) = (name, reasons, issuer);

    /// <summary>The names under which the list is published; empty where the point has none or a relative one.</summary>
    public ImmutableArray<GeneralName> FullName => Name.FullName.ToImmutable();

    /// <summary>
    /// The content octets of a name relative to the issuer of the list (nameRelativeToCRLIssuer); empty where there is none.
    /// </summary>
    public ReadOnlyMemory<byte> RelativeName => Name.RelativeName;

    /// <summary>The reasons that its list is about, <see langword="null"/> where all.</summary>
    public RevocationReasons? Reasons { get; }

    /// <summary>Who publishes the list where the certificate's issuer does not (cRLIssuer); else empty.</summary>
    public ImmutableArray<GeneralName> CrlIssuer => Issuer.ToImmutable();

    internal DistributionPointName Name { get; }

    internal GeneralNames Issuer { get; }

    /// <summary>Reads the points that a certificate names.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="points">The points in the order of the certificate; empty where the extension is absent.</param>
    /// <param name="error">The offset inside the certificate, what RFC 5280 expects there, and what was found.</param>
    public static bool TryReadAll(Certificate certificate, out ImmutableArray<DistributionPoint> points, out ParseError error) =>
        TryReadAll(certificate, ObjectIdentifiers.CrlDistributionPoints, "cRLDistributionPoints", out points, out error);

    /// <summary>Reads the points where a certificate says that changes since its list are published (freshestCRL; RFC 5280, 4.2.1.15).</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="points">The points in the order of the certificate; empty where the extension is absent.</param>
    /// <param name="error">The offset inside the certificate, what RFC 5280 expects there, and what was found.</param>
    public static bool TryReadFreshest(Certificate certificate, out ImmutableArray<DistributionPoint> points, out ParseError error) =>
        TryReadAll(certificate, ObjectIdentifiers.FreshestCrl, "freshestCRL", out points, out error);

    static bool TryReadAll(Certificate certificate, Oid id, string what, out ImmutableArray<DistributionPoint> points, out ParseError error)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        points = [];
        error = default;
        if (certificate.Extension(id) is not { } extension)
            return true;
        var reader = DerReader.Over(certificate.Encoded.Span, extension.Value.Span);
        return TryReadAll(ref reader, what, certificate.Encoded, out points, ref error);
    }

    /// <summary>Reads a whole extension of the form CRLDistributionPoints; freshestCRL has it too.</summary>
    internal static bool TryReadAll(
        ref DerReader reader, string what, ReadOnlyMemory<byte> memory, out ImmutableArray<DistributionPoint> points,
        ref ParseError error)
    {
        points = [];
        if (!reader.TryEnter(DerTag.Sequence, what, out var list, ref error) || !reader.TryEnd("the extension", ref error))
            return false;
        var all = ImmutableArray.CreateBuilder<DistributionPoint>(1);
        do
        {
            if (all.Count == MaximumPoints)
            {
                return DerReader.Fail(ref error, list.Position,
                    string.Create(CultureInfo.InvariantCulture, $"at most {MaximumPoints} distribution points"), "one more");
            }

            if (!TryRead(ref list, memory, out var point, ref error))
                return false;
            all.Add(point);
        }
        while (!list.IsAtEnd);

        points = all.DrainToImmutable();
        return true;
    }

    static bool TryRead(ref DerReader list, ReadOnlyMemory<byte> memory, out DistributionPoint point, ref ParseError error)
    {
        point = default;
        var name = default(DistributionPointName);
        var issuer = default(GeneralNames);
        RevocationReasons? reasons = null;
        if (!list.TryEnter(DerTag.Sequence, "a distribution point", out var inside, ref error))
            return false;
        var start = inside.Position;
        if (inside.NextIs(DerTag.ContextConstructed(0))
            && !DistributionPointName.TryRead(ref inside, memory, out name, ref error))
            return false;
        if (inside.NextIs(DerTag.Context(1)) && !TryReadReasons(ref inside, 1, "reasons", out reasons, ref error))
            return false;
        if (inside.NextIs(DerTag.ContextConstructed(2))
            && !GeneralNames.TryRead(ref inside, DerTag.ContextConstructed(2), "cRLIssuer", memory, out issuer, ref error))
            return false;
        if (!inside.TryEnd("the distribution point", ref error))
            return false;
        point = new(name, reasons, issuer);
        return !(name.IsAbsent && issuer.IsAbsent)
            || DerReader.Fail(ref error, start, "a name or a cRLIssuer (RFC 5280, 4.2.1.13)", "neither");
    }

    /// <summary>Reads ReasonFlags under a context-specific tag.</summary>
    internal static bool TryReadReasons(
        ref DerReader reader, int number, string what, out RevocationReasons? reasons, ref ParseError error)
    {
        reasons = null;
        if (!reader.TryReadNamedBits(DerTag.Context(number), what, out var bits, ref error))
            return false;
        reasons = (RevocationReasons)bits & RevocationReasons.All;
        return true;
    }
}
