using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>More authorities follow than one of them allows.</summary>
    public static readonly Finding PathTooLong = new("cert.constraints.path-length", Severity.Error)
    {
        Title = "The chain is longer than one of its authorities allows",
        Cause = "{authority} allows {allowed} authorities below it, {below} follow, and {subject} is one too many.",
        Fix = "Have the server's certificate signed by an authority that stands directly below {authority}, or have "
            + "{authority} (serial {authoritySerial}) issued again with a greater path length.",
        Source = SourceReference.Rfc(5280, "6.1.4 (l)"),
    };

    /// <summary>Counts the authorities below each one from the top down; self-issued ones are not counted.</summary>
    internal static readonly IPathRule PathLength = new PathLengthRule();

    sealed class PathLengthRule : IPathRule
    {
        public void Check(PathContext context, Report report)
        {
            var certificates = context.Certificates;
            var remaining = int.MaxValue;
            CertificateContext? limiting = null;
            for (var i = certificates.Length - 1; i > 0; i--)
            {
                var link = certificates[i];
                if (limiting is not null && !link.Certificate.IsSelfIssued && remaining-- <= 0)
                    Add(context, link, limiting, report);
                if (link.Certificate.BasicConstraints is { IsAuthority: true, PathLength: { } allowed } && allowed < remaining
                    && link.Counts(AnchorScrutiny.Constraints))
                    (remaining, limiting) = (allowed, link);
            }
        }

        static void Add(PathContext context, CertificateContext link, CertificateContext limiting, Report report) =>
            link.Add(report, PathTooLong,
                ("authority", limiting.Certificate.DisplayName),
                ("authoritySerial", limiting.Certificate.SerialText),
                ("allowed", limiting.Certificate.BasicConstraints?.PathLength),
                ("below", Below(context, limiting)));

        static int Below(PathContext context, CertificateContext limiting)
        {
            var below = 0;
            for (var i = 1; context.Certificates[i] != limiting; i++)
                below += context.Certificates[i].Certificate.IsSelfIssued ? 0 : 1;
            return below;
        }
    }
}
