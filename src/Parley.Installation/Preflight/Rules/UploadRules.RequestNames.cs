using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate has other names than the request.</summary>
    public static readonly Finding RequestNames = new("install.request.names", Severity.Error)
    {
        Title = "The names are not those of the request: missing {missing}, more than asked for {more}",
        Cause = "The authority left names out or added others, as www in front of a name; {product} compares both lists.",
        Fix = "Have the authority issue it again with exactly the names of the request, "
            + "or make the request with the names that the authority puts in.",
        Source = SourceReference.Policy("Cisco TAC, SANs issue with a third-party signed certificate", "CSR SAN and Certificate SAN does not match"),
    };

    internal static void CheckRequestNames(UploadContext context)
    {
        if (context is not { Leaf: { } leaf, PendingRequest: { } pending })
            return;
        var asked = Names(pending.SubjectAlternativeNames);
        var given = Names(leaf.SubjectAlternativeNames);
        if (asked.SetEquals(given))
            return;
        context.Add(
            RequestNames, leaf.DisplayName, ("missing", Listed(asked.Except(given, StringComparer.OrdinalIgnoreCase))),
            ("more", Listed(given.Except(asked, StringComparer.OrdinalIgnoreCase))));

        static HashSet<string> Names(SubjectAlternativeNames names) => names.DnsNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        static string Listed(IEnumerable<string> names)
        {
            var all = names.Select(name => PlainLine.Of(name)).ToList();
            return all.Count == 0 ? "none" : string.Join(", ", all);
        }
    }
}
