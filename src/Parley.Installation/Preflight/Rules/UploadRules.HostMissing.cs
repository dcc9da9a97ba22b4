using Parley.Certificates.Identity;
using Parley.Diagnostics;
using System.Collections.Immutable;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A host is not in the certificate.</summary>
    public static readonly Finding HostMissing = new("install.name.host-missing", Severity.Error)
    {
        Title = "The certificate does not name {missing}",
        Cause = "The host was added after the request was made, or the authority left it out.",
        Fix = "Make a new request and get a certificate with these subject alternative names: {all}.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Domain Error—SAN Certificate"),
    };

    /// <summary>A domain is not in the certificate.</summary>
    public static readonly Finding DomainMissing = new("install.name.domain-missing", Severity.Error)
    {
        Title = "The certificate does not name the domain {missing}",
        Cause = "The request was made for the host alone; clients compare the domain of the user's address.",
        Fix = "Make a new request and get a certificate with these dNSNames: {all}.",
        Source = SourceReference.Rfc(6120, "13.7.2"),
    };

    internal static void CheckNames(UploadContext context)
    {
        if (context.Leaf is not { } leaf)
            return;
        // A name outside the one domain of a wildcard is told as that.
        var hosts = context.IsWildcard && context.Product.Rules.ContainsKey(WildcardDomain.Code) ? [] : context.State.AllHosts;
        Add(HostMissing, hosts, ApplicationService.Http, context.State.AllHosts);
        Add(DomainMissing, context.State.Domains, ApplicationService.XmppClient, [.. context.State.Domains, .. context.State.AllHosts]);

        void Add(Finding finding, ImmutableArray<string> names, ApplicationService service, ImmutableArray<string> all)
        {
            var presented = PresentedNames.Of(leaf);
            var missing = names.Where(name => !IdentityMatcher.Match(presented, Reference(name, service), IdentityMode.Compatible).Matches).ToList();
            if (missing.Count > 0)
                context.Add(finding, leaf.DisplayName, ("missing", string.Join(", ", missing)), ("all", string.Join(", ", all)));
        }

        static ReferenceIdentity Reference(string name, ApplicationService service) =>
            new() { Service = service, Name = name, Origin = ReferenceOrigin.Configuration, Edge = service == ApplicationService.XmppClient };
    }
}
