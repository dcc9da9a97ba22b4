using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A directory tells nothing of itself before a sign-in.</summary>
    public static readonly Finding AnonymousRefused = new("client.directory.anonymous-refused", Severity.Warning)
    {
        Title = "{node} tells nothing of itself before a sign-in",
        Cause = "Asked for the root DSE without a sign-in, the directory answered: {answer}. Clients read there which "
            + "ways of signing in it takes (supportedSASLMechanisms) and what it holds (namingContexts) before they sign "
            + "in; those that need it find no contacts.",
        Fix = "Let everybody read the root DSE (OpenLDAP: no 'require authc' in slapd.conf, olcRequires in "
            + "cn=config, and 'access to dn.base=\"\" by * read'), or name the ways of signing in in "
            + "LdapSupportedMechanisms of the clients' configuration.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Discovery Using the LDAP Domain"),
    };
}
