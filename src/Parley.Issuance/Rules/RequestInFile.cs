using Parley.Certificates.Requests;
using Parley.Diagnostics;

namespace Parley.Issuance.Rules;

/// <summary>A request and the file that it was read from.</summary>
public sealed record RequestInFile
{
    /// <summary>Letters of a path or a name that are shown.</summary>
    const int LongestShown = 200;

    /// <summary>The file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>The form of the file in words: <c>PEM</c>, <c>DER</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The request.</summary>
    public required CertificateRequest Request { get; init; }

    /// <summary>Whether it stands there in Base64.</summary>
    public bool IsBase64 => Form == "PEM";

    /// <summary>The file and the name, as findings show them.</summary>
    public override string ToString() => PlainLine.Of($"{File} ({Request.DisplayName})", LongestShown);
}
