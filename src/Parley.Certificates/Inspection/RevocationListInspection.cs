using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Puts revocation lists into words.</summary>
static class RevocationListInspection
{
    /// <summary>Entries that are shown; lists have up to a million, and whoever looks for one asks about its certificate.</summary>
    const int ShownEntries = 20;

    internal static FieldList Fields(CertificateRevocationList list, IssuerLink signer, IssuerLinks links, DateTimeOffset time)
    {
        var fields = new FieldList();
        fields.Text("issuer", CertificateInspection.NameOf(list.Issuer));
        fields.Number("version", list.Version);
        fields.Text("number", list.Number?.ToString(CultureInfo.InvariantCulture));
        if (list.BaseNumber is { } complete)
            fields.Text("delta", $"what changed since the complete list number {complete.ToString(CultureInfo.InvariantCulture)}");
        fields.Text("scope", Scope(list.IssuingDistributionPoint));
        fields.Moment("thisUpdate", list.ThisUpdate);
        fields.Moment("nextUpdate", list.NextUpdate);
        fields.Text("validity", Validity(list.NextUpdate, time));
        fields.Group("signature", Signature(list.SignatureAlgorithm, SignerWords.Of(signer, links)));
        ExtensionInspection.Add(fields, "extensions", list.Extensions);
        fields.List("certificatesOfThisFile", links.OfChain.Where(certificate => IsAbout(list, certificate))
            .Select(certificate => $"{ChainInspection.Numbered(certificate, links)}: {Says(list, certificate)}"));
        fields.Number("entryCount", list.EntryCount);
        fields.Rows("entries", list.Entries.Take(ShownEntries).Select(entry => (Line(entry, list), Entry(entry, list))));
        if (list.EntryCount > ShownEntries)
            fields.Number("moreEntries", list.EntryCount - ShownEntries);
        var prints = new FieldList();
        prints.Hex("sha256", SHA256.HashData(list.Encoded.Span));
        fields.Group("fingerprints", prints);
        return fields;
    }

    /// <summary>How long it still counts.</summary>
    internal static string Validity(DateTimeOffset? nextUpdate, DateTimeOffset time) => nextUpdate is not { } next
        ? "does not say when a newer one comes"
        : (next >= time ? "a newer one comes " : "a newer one was due ") + RemainingTime.Of(next, time);

    internal static FieldList Signature(SignatureAlgorithm algorithm, string by)
    {
        var fields = new FieldList();
        fields.Text("algorithm", algorithm.Name);
        fields.Text("by", by);
        return fields;
    }

    static string Scope(IssuingDistributionPoint? point)
    {
        if (point is null)
            return "all certificates of its issuer";
        var certificates = point switch
        {
            { OnlyContainsUserCerts: true } => "certificates that are no authority's",
            { OnlyContainsCaCerts: true } => "certificates of authorities",
            { OnlyContainsAttributeCerts: true } => "attribute certificates",
            _ => "certificates",
        };
        return certificates + (point.IsIndirect ? " of its issuer and of others" : " of its issuer")
            + (point.Name.IsAbsent ? "" : " that name its distribution point")
            + (point.OnlySomeReasons is { } reasons ? ", revoked for " + RevocationReasonText.Of(reasons) : "");
    }

    static bool IsAbout(CertificateRevocationList list, Certificate certificate) =>
        list.IssuingDistributionPoint is { IsIndirect: true } ? list.TryFind(certificate, out _) : certificate.Issuer.Equals(list.Issuer);

    static string Says(CertificateRevocationList list, Certificate certificate) =>
        list.TryFind(certificate, out var entry) ? Revoked(entry) : "not on the list";

    static string Line(RevocationEntry entry, CertificateRevocationList list)
    {
        var issuer = entry.CertificateIssuer.Equals(list.Issuer) ? "" : " of " + entry.CertificateIssuer.DisplayName;
        return $"{FieldList.HexOf(entry.SerialNumber.Span)}{issuer}: {Revoked(entry)}";
    }

    static string Revoked(RevocationEntry entry) => $"revoked {Evidence.Moment(entry.RevokedAt)}, {RevocationReasonText.Of(entry.Reason)}"
        + (entry.InvalidityDate is { } date ? $", invalid since {Evidence.Moment(date)}" : "");

    static FieldList Entry(RevocationEntry entry, CertificateRevocationList list)
    {
        var fields = new FieldList();
        fields.Text("serialNumber", FieldList.HexOf(entry.SerialNumber.Span));
        if (!entry.CertificateIssuer.Equals(list.Issuer))
            fields.Text("issuer", CertificateInspection.NameOf(entry.CertificateIssuer));
        fields.Moment("revokedAt", entry.RevokedAt);
        fields.Text("reason", entry.Reason is null ? null : RevocationReasonText.Of(entry.Reason));
        fields.Moment("invalidityDate", entry.InvalidityDate);
        return fields;
    }
}
