using Parley.Configuration.Xml;
using Parley.Discovery.Web;

namespace Parley.Discovery.Cloud;

/// <summary>
/// Reads what the cloud answers about a domain. Its whole schema is not published; what is known is a code and a
/// reason.
/// </summary>
static class CloudAnswerReader
{
    /// <summary>The longest code or reason that is kept; known ones have a few words.</summary>
    const int MaximumTextCharacters = 256;

    /// <summary>A code and a reason take a few hundred octets and a few levels.</summary>
    static readonly MarkupLimits Limits = new() { Bytes = WebAnswer.MaximumBodyOctets, Depth = 16 };

    /// <summary>
    /// Reads an answer. Nothing in it can make the domain a cloud domain but what is known to say so.
    /// </summary>
    internal static (CloudDomainStatus Status, string? ErrorCode, string? Reason) Read(WebAnswer answer)
    {
        if (answer is not { Outcome: WebOutcome.Answered, StatusCode: 200 }
            || !SafeXml.TryParse(answer.Body, out var root, out _, Limits))
            return (CloudDomainStatus.Unknown, null, null);
        // A page for people, from a proxy or from whoever has the host now.
        if (root.Is("html"))
            return (CloudDomainStatus.Unknown, null, null);

        var code = Text(root, "errorcode");
        var reason = Text(root, "reason");
        return (StatusOf(code), code, reason);
    }

    static CloudDomainStatus StatusOf(string? code) => code switch
    {
        // No error is the beginning of single sign-on.
        null or "" or "0" => CloudDomainStatus.ProvisionedWithSingleSignOn,
        "7" => CloudDomainStatus.Provisioned,
        // The vendor's own tool looks at the first digit only.
        ['1', ..] => CloudDomainStatus.NotProvisioned,
        _ => CloudDomainStatus.Unknown,
    };

    static string? Text(MarkupElement root, string name)
    {
        if (root.DescendantsAndSelf().FirstOrDefault(element => element.Is(name)) is not { } element)
            return null;
        // With what is inside it: an empty code has a meaning, and a wrapped one must not be taken for it.
        var text = string.Concat(element.DescendantsAndSelf().Select(part => part.Text));
        return text.Length <= MaximumTextCharacters ? text : text[..MaximumTextCharacters];
    }
}
