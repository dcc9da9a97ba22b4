using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Inspection;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The certificates of a chain file are not in the order of the chain.</summary>
    public static readonly Finding FileDisordered = new("cert.file.disordered", Severity.Warning)
    {
        Title = "The certificates of the file are in the wrong order",
        Cause = "A server sends a chain file as it is, and each certificate should certify the one before it. Clients that sort the "
            + "chain connect; strict ones refuse, and many programs take the first certificate for the server's own.",
        Fix = "Put the certificates of the file in this order: {order}.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>A chain file holds a certificate of another chain.</summary>
    public static readonly Finding FileUnrelated = new("cert.file.unrelated-certificate", Severity.Warning)
    {
        Title = "The file holds a certificate that does not belong to its chain",
        Cause = "Number {number}, {subject}, issued by {issuer}, is not above the certificate of {end}: it is left over from "
            + "another authority, or is another server's.",
        Fix = "Remove number {number}, {subject} (serial {serial}), if servers are to send the file as their chain.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>A certificate is in a file twice.</summary>
    public static readonly Finding FileDuplicate = new("cert.file.duplicate-certificate", Severity.Note)
    {
        Title = "The file holds a certificate twice",
        Cause = "Number {number}, {subject}, is the same as number {first}.",
        Fix = "Remove number {number}.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>What is wrong with a file as a chain; the path is empty where it is none.</summary>
    internal static IEnumerable<Observation> OfFile(
        ImmutableArray<MaterialItem> items, ImmutableArray<Certificate> path, IssuerLinks links)
    {
        var numbers = path.Select(links.NumberOf).ToList();
        if (numbers.Zip(numbers.Skip(1), (below, above) => below > above).Contains(true))
            yield return Observation.Of(FileDisordered, path[0].DisplayName, ("order", path.Select(certificate => ChainInspection.Numbered(certificate, links))));
        var related = path.IsEmpty ? null : links.Above(path[0]);
        foreach (var (index, item) in items.Index())
        {
            if (item is not MaterialItem.OfCertificate(var certificate))
                continue;
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            if (links.NumberOf(certificate) is var first && first <= index)
            {
                yield return Observation.Of(FileDuplicate, certificate.DisplayName,
                    ("number", number), ("first", first), ("subject", NameText.Of(certificate.Subject)));
            }
            else if (related?.Contains(certificate) == false)
            {
                yield return Observation.Of(FileUnrelated, certificate.DisplayName,
                    ("number", number), ("subject", NameText.Of(certificate.Subject)), ("issuer", NameText.Of(certificate.Issuer)),
                    ("serial", certificate.SerialText), ("end", path[0].DisplayName));
            }
        }
    }
}
