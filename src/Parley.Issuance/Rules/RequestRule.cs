using System.Text.Json.Serialization;
using Parley.Diagnostics;

namespace Parley.Issuance.Rules;

/// <summary>One rule of an authority about requests, with the document that says so.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(Base64), "base64")]
[JsonDerivedType(typeof(Characters), "characters")]
[JsonDerivedType(typeof(Keys), "keys")]
[JsonDerivedType(typeof(PublicNames), "public-names")]
[JsonDerivedType(typeof(NoAddresses), "no-addresses")]
[JsonDerivedType(typeof(Fields), "fields")]
[JsonDerivedType(typeof(NameForms), "name-forms")]
[JsonDerivedType(typeof(PurposeRule), "purposes")]
[JsonDerivedType(typeof(Lifetime), "lifetime")]
[JsonDerivedType(typeof(OnePerName), "one-per-name")]
public abstract partial record RequestRule
{
    private protected RequestRule()
    {
    }

    /// <summary>Who says so.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The first day on which it holds, UTC; default: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it holds, UTC; default: for good.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it holds on the day of a moment.</summary>
    internal bool HoldsAt(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        return (From is not { } from || day >= from) && (Until is not { } until || day <= until);
    }

    /// <summary>Judges one request.</summary>
    internal virtual void Check(RequestContext context)
    {
    }

    /// <summary>Judges several requests together.</summary>
    internal virtual void CheckTogether(IReadOnlyList<RequestInFile> requests, Report report)
    {
    }
}
