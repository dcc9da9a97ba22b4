using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The request asks for names of a form that the authority does not issue.</summary>
    public static readonly Finding NameFormNotGiven = new("issuance.request.name-form-not-given", Severity.Warning)
    {
        Title = "The authority does not issue the name {name}",
        Cause = "The request asks for {name}; the authority issues names of the forms {taken} only ({rule}), "
            + "and leaves others out or refuses the request.",
        Fix = "See that the request also holds the domain as a plain DNS name, which clients take for it; "
            + "where SRVName or xmppAddr are needed, use a private authority.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.2.7.12"),
    };
}
