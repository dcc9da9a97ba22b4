namespace Parley.Planning.Tables.Networks;

/// <summary>Something that does not work, or needs more, with one family of addresses.</summary>
public sealed record IpLimitation
{
    /// <summary>What it is about, as <c>Telephony</c>.</summary>
    public required string Area { get; init; }

    /// <summary>What does not work, or is needed.</summary>
    public required string Text { get; init; }
}
