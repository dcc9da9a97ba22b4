using System.Diagnostics.CodeAnalysis;

namespace Parley.Contacts.Photos;

/// <summary>What came of a file, or why it cannot be used.</summary>
public sealed record PhotoRewriteResult
{
    internal PhotoRewriteResult(PhotoRewriteSummary summary) => Summary = summary;

    internal PhotoRewriteResult(string error) => Error = error;

    /// <summary>The file was read to its end.</summary>
    [MemberNotNullWhen(true, nameof(Summary))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsWhole => Summary is not null;

    /// <summary>What came of it.</summary>
    public PhotoRewriteSummary? Summary { get; }

    /// <summary>Why the file cannot be used, with the place; what was written by then is not to be kept.</summary>
    public string? Error { get; }
}
