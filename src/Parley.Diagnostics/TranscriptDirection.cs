namespace Parley.Diagnostics;

/// <summary>Who a line of a transcript comes from.</summary>
public enum TranscriptDirection
{
    /// <summary>Ours: what was done, or what came of it.</summary>
    Note,

    /// <summary>What we sent.</summary>
    Sent,

    /// <summary>What the peer sent.</summary>
    Received,
}
