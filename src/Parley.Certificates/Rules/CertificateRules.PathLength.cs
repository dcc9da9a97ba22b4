using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>More authorities follow than one of them allows.</summary>
    public static readonly Finding PathTooLong = new("cert.constraints.path-length", Severity.Error)
    {
        Title = "The chain is longer than one of its authorities allows",
        Cause = "{subject} allows {allowed} authorities below it, and {below} follow.",
        Fix = "Have the server's certificate signed by an authority that stands directly below {subject}, or have "
            + "{subject} (serial {serial}) issued again with a greater path length.",
        Source = SourceReference.Rfc(5280, "4.2.1.9"),
    };

    /// <summary>Counts the authorities below each one; self-issued ones are not counted.</summary>
    internal static readonly IPathRule PathLength = new PathLengthRule();

    sealed class PathLengthRule : IPathRule
    {
        public void Check(PathContext context, Report report)
        {
            var below = 0;
            for (var i = 1; i < context.Certificates.Length; i++)
            {
                var link = context.Certificates[i];
                if (link.Certificate.BasicConstraints is { IsAuthority: true, PathLength: { } allowed } && below > allowed
                    && link.Counts(AnchorScrutiny.Constraints))
                    link.Add(report, PathTooLong, ("allowed", allowed), ("below", below));
                if (!link.Certificate.IsSelfIssued)
                    below++;
            }
        }
    }
}
