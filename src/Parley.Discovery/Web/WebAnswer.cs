namespace Parley.Discovery.Web;

/// <summary>What a request for a web page gave.</summary>
public sealed record WebAnswer
{
    /// <summary>
    /// The most of a body that is read. The files that discovery asks for are a few hundred octets; real ones with many
    /// links stay below a tenth of this.
    /// </summary>
    public const int MaximumBodyOctets = 128 * 1024;

    /// <summary>How it ended.</summary>
    public required WebOutcome Outcome { get; init; }

    /// <summary>The status of HTTP; 0 where none came.</summary>
    public int StatusCode { get; init; }

    /// <summary>The media type as the server gave it, or <see langword="null"/>.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// Where the server sends the client, as it wrote it, or <see langword="null"/>. A reader does not follow.
    /// </summary>
    public string? Location { get; init; }

    /// <summary>What the server calls itself (the field Server), or <see langword="null"/>.</summary>
    public string? Server { get; init; }

    /// <summary>The body, decoded from its transfer and content codings; empty where none came.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>More than the outcome says, for a person.</summary>
    public string? Detail { get; init; }
}
