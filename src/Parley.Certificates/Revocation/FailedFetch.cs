namespace Parley.Certificates.Revocation;

/// <summary>A list or an answer that could not be had; without it "no information" and "unreachable" were one.</summary>
public sealed record FailedFetch
{
    /// <summary>
    /// What was asked: an address that certificates name. A file, or any other place no certificate names, counts for every
    /// certificate that has no answer.
    /// </summary>
    public required Uri Uri { get; init; }

    /// <summary>What went wrong.</summary>
    public required FetchFailureKind Kind { get; init; }

    /// <summary>What happened, in a few words: <c>connection refused</c>, <c>offset 12: expected …</c>.</summary>
    public required string Detail { get; init; }
}
