using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>One name stands in a request twice.</summary>
    public static readonly Finding NameTwice = new("issuance.request.name-twice", Severity.Warning)
    {
        Title = "The name {name} stands in the request twice",
        Cause = "Some products and authorities refuse a request or a certificate that names something twice.",
        Fix = "Make the request again with {name} once.",
        Source = SourceReference.Own("A name that stands there twice is a slip, and some products refuse it"),
    };
}
