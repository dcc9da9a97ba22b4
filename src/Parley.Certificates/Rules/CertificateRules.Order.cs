using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The certificates were not sent in the order of the path.</summary>
    public static readonly Finding Disordered = new("cert.chain.disordered", Severity.Warning)
    {
        Title = "The certificates are sent in the wrong order",
        Cause = "Each certificate should certify the one before it, but they were sent as: {sent}. The chain file "
            + "was put together in the wrong order. Clients that sort the chain connect; strict ones and TLS 1.2 "
            + "clients that follow the letter refuse.",
        Fix = "Put the chain file in this order: {order}. Restart the service and run the check again.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>
    /// Compares the order sent with the order of the best path, and looks for a leaf that was not sent first.
    /// </summary>
    internal static readonly IPresentationRule Order = new OrderRule();

    sealed class OrderRule : IPresentationRule
    {
        public void Check(PresentationContext context, Report report)
        {
            if (LeafBehindItsAuthority(context) is { } leaf)
                Add(context, report, [leaf, .. context.Presented.Where(each => each != leaf).Reverse()]);
            else if (context.Paths is [var best, ..])
                CheckOrder(context, [.. best.Certificates.Select(link => link.PresentedIndex).OfType<int>()], report);
        }

        static void CheckOrder(PresentationContext context, List<int> inPath, Report report)
        {
            if (inPath.Zip(inPath.Skip(1), (below, above) => below < above).All(isOrdered => isOrdered))
                return;
            Add(context, report, [.. inPath.Select(index => context.Presented[index])]);
        }

        /// <summary>
        /// An authority was sent first, and a certificate it issued, which is no authority's, comes later.
        /// </summary>
        static PresentedCertificate? LeafBehindItsAuthority(PresentationContext context) =>
            context.Presented is [{ Certificate: { IsAuthority: true } first }, ..]
                ? context.Presented.Skip(1).FirstOrDefault(each =>
                    each.Certificate is { IsAuthority: false } other && other.Issuer.Equals(first.Subject))
                : null;

        static void Add(PresentationContext context, Report report, List<PresentedCertificate> order) =>
            report.Add(context.Policy.Grade(Observation.Of(Disordered, NameOf(order[0]),
                ("sent", context.Presented.Select(Numbered)), ("order", order.Select(Numbered)))));

        static string Numbered(PresentedCertificate presented, int index) =>
            string.Create(CultureInfo.InvariantCulture, $"{index + 1} {NameOf(presented)}");

        static string NameOf(PresentedCertificate presented) => presented.Certificate?.DisplayName ?? "(unreadable)";
    }
}
