using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A certificate is there more than once.</summary>
    public static readonly Finding ChainDuplicate = new("install.chain.duplicate", Severity.Warning)
    {
        Title = "The certificate of {name} is there more than once",
        Cause = "Files were put together that both had it.",
        Fix = "Leave it in once: 'parley cert bundle FILE --output FILE' does it.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Chain Error"),
    };

    /// <summary>A certificate that has nothing to do with the rest.</summary>
    public static readonly Finding ChainUnrelated = new("install.chain.unrelated", Severity.Warning)
    {
        Title = "The certificate of {name} has nothing to do with that of {leaf}",
        Cause = "A whole folder was put into one file, or the file of an earlier authority was kept.",
        Fix = "Leave it out: 'parley cert bundle FILE --output FILE' does it.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Chain Error"),
    };

    internal static void CheckChainExtras(UploadContext context)
    {
        if (context.Leaf is not { } leaf)
            return;
        foreach (var group in context.Certificates.GroupBy(certificate => certificate).Where(group => group.Count() > 1).Take(MaximumTold))
            context.Add(ChainDuplicate, group.Key.DisplayName, ("name", group.Key.DisplayName), ("count", group.Count()));
        // Authorities beside a path that breaks off are on the far side of the gap.
        var isWhole = context.Links.Of(context.Path[^1]).IsFound;
        var strangers = context.Certificates.Distinct()
            .Where(certificate => !context.Path.Contains(certificate) && (isWhole || !certificate.IsAuthority));
        foreach (var certificate in strangers.Take(MaximumTold))
            context.Add(ChainUnrelated, certificate.DisplayName, ("name", certificate.DisplayName), ("leaf", leaf.DisplayName));
    }
}
