using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>What was sent is no certificate.</summary>
    public static readonly Finding Unreadable = new("cert.encoding.unreadable", Severity.Error)
    {
        Title = "Certificate {position} cannot be read",
        Cause = "At offset {offset} of certificate {position} as sent, {expected} was expected and {found} found. "
            + "The file was damaged, or the software that made the certificate breaks the standard.",
        Fix = "Export the certificate again from its authority and install it in place of number {position}; if the "
            + "authority's own copy is like that, have it issued again.",
        Source = SourceReference.Rfc(5280, "4.1"),
    };

    /// <summary>Names certificates that could not be read.</summary>
    internal static readonly IPresentationRule Readable = new ReadableRule();

    sealed class ReadableRule : IPresentationRule
    {
        public void Check(PresentationContext context, Report report)
        {
            if (context.Presented.IsEmpty)
            {
                var nothing = new PresentedCertificate { Index = 0, Encoded = default };
                context.Add(report, Unreadable, nothing, ("offset", 0), ("expected", "a certificate"), ("found", "nothing"));
            }

            // The first that was too many says it for all after it.
            foreach (var presented in context.Presented.Take(CertificateJudge.MaximumPresented + 1))
            {
                if (presented.Error is { } error)
                {
                    context.Add(report, Unreadable, presented,
                        ("offset", error.Offset.ToString(CultureInfo.InvariantCulture)), ("expected", error.Expected), ("found", error.Found));
                }
            }
        }
    }
}
