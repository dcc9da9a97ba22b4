namespace Parley.Planning.Deployments;

/// <summary>The audio codec that a site's regions allow at most.</summary>
public enum CodecChoice
{
    /// <summary>G.711, 64 kbit/s.</summary>
    G711,

    /// <summary>G.722.1, 32 kbit/s.</summary>
    G722,

    /// <summary>G.722.1, 24 kbit/s.</summary>
    G722Low,

    /// <summary>G.729a, 8 kbit/s.</summary>
    G729,
}
