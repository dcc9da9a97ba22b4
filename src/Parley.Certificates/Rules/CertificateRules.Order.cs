using System.Globalization;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The certificates were not sent in the order of the path.</summary>
    public static readonly Finding Disordered = new("cert.chain.disordered", Severity.Warning)
    {
        Title = "The certificates are sent in the wrong order",
        Cause = "Each certificate should certify the one before it, but they were sent as: {sent}. The chain file was put together in "
            + "the wrong order. Clients that sort the chain connect; strict ones and TLS 1.2 clients that follow the letter refuse.",
        Fix = "Put the chain file in this order: {order}. Restart the service and run the check again.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };

    /// <summary>Compares the order sent with the order of the best path.</summary>
    internal static readonly IPresentationRule Order = new OrderRule();

    sealed class OrderRule : IPresentationRule
    {
        public void Check(PresentationContext context, Report report)
        {
            if (context.Paths is not [var best, ..])
                return;
            var inPath = best.Certificates.Where(link => link.PresentedIndex is not null).ToList();
            // Not null: filtered above.
            var isOrdered = inPath.Zip(inPath.Skip(1), (below, above) => below.PresentedIndex!.Value < above.PresentedIndex!.Value).All(ok => ok);
            if (isOrdered)
                return;
            var sent = context.Presented.Select(presented => Numbered(presented.Index, presented.Certificate?.DisplayName ?? "(unreadable)"));
            var order = inPath.Select((link, index) => Numbered(index, link.Certificate.DisplayName));
            report.Add(context.Policy.Grade(Observation.Of(Disordered, best.Certificates[0].Certificate.DisplayName,
                ("sent", sent), ("order", order))));
        }

        static string Numbered(int index, string name) => string.Create(CultureInfo.InvariantCulture, $"{index + 1} {name}");
    }
}
