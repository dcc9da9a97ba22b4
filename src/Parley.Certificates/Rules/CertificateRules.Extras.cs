using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A certificate was sent that has nothing to do with the leaf.</summary>
    public static readonly Finding UnrelatedCertificate = new("cert.chain.unrelated-certificate", Severity.Warning)
    {
        Title = "The server sends a certificate that does not belong to its chain",
        Cause = "Certificate {position} as sent, {subject}, issued by {issuer}, is on no path from the server's "
            + "certificate: the chain file is left over from another authority, or holds another server's "
            + "certificate.",
        Fix = "Remove certificate {position}, {subject} (serial {serial}), from the server's chain file and restart "
            + "the service.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>A certificate was sent twice.</summary>
    public static readonly Finding DuplicateCertificate = new("cert.chain.duplicate-certificate", Severity.Warning)
    {
        Title = "The server sends a certificate twice",
        Cause = "Certificate {position} as sent, {subject}, is the same as number {first}: the chain file was put together twice. "
            + "Clients that follow the letter want each certificate to certify the one before it, and refuse.",
        Fix = "Remove certificate {position}, {subject} (serial {serial}), from the server's chain file and restart the service.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>The root was sent, which every client has or must not take from a server.</summary>
    public static readonly Finding RootSent = new("cert.chain.root-sent", Severity.Note)
    {
        Title = "The server sends its root certificate",
        Cause = "Certificate {position} as sent, {subject}, is a root: clients trust their own copy or none, so it "
            + "only costs time.",
        Fix = "Remove certificate {position}, {subject}, from the server's chain file.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>Looks at what was sent beside the leaf.</summary>
    internal static readonly IPresentationRule Extras = new ExtrasRule();

    sealed class ExtrasRule : IPresentationRule
    {
        public void Check(PresentationContext context, Report report)
        {
            var related = Related(context.Presented);
            var places = new Dictionary<Certificate, int>(); // of each the first
            foreach (var presented in context.Presented)
            {
                if (presented.Certificate is not { } certificate)
                    continue;
                if (!places.TryAdd(certificate, presented.Index))
                {
                    context.Add(report, DuplicateCertificate, presented,
                        ("first", (places[certificate] + 1).ToString(CultureInfo.InvariantCulture)));
                }
                else if (!related.Contains(certificate))
                    context.Add(report, UnrelatedCertificate, presented);
                else if (presented.Index > 0 && IsNeedlessRoot(context, certificate))
                    context.Add(report, RootSent, presented);
            }
        }

        /// <summary>The leaf and what has the name of the issuer of something related; each name is looked for once.</summary>
        static HashSet<Certificate> Related(ImmutableArray<PresentedCertificate> presented)
        {
            var related = new HashSet<Certificate>();
            if (presented is not [{ Certificate: { } leaf }, ..])
                return [.. presented.Select(each => each.Certificate).OfType<Certificate>()];
            var comparer = ForeignNames.For(presented.Length);
            var bySubject = presented.Select(each => each.Certificate).OfType<Certificate>().ToLookup(each => each.Subject, comparer);
            var names = new HashSet<DistinguishedName>(comparer);
            var open = new Queue<Certificate>([leaf]);
            related.Add(leaf);
            while (open.TryDequeue(out var current))
            {
                if (!names.Add(current.Issuer))
                    continue;
                foreach (var issuer in bySubject[current.Issuer])
                {
                    if (related.Add(issuer))
                        open.Enqueue(issuer);
                }
            }

            return related;
        }

        /// <summary>A path needs a self-issued certificate only while an authority changes its key.</summary>
        static bool IsNeedlessRoot(PresentationContext context, Certificate certificate) =>
            certificate.IsSelfIssued
            && context.Paths is [{ IsAnchored: true } best, ..]
            && !best.Certificates.Any(link => link.Origin == CertificateOrigin.Presented && link.Certificate.Equals(certificate));
    }
}
