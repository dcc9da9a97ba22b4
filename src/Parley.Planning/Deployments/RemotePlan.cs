namespace Parley.Planning.Deployments;

/// <summary>How users outside reach the inside; what is not said is open.</summary>
public sealed record RemotePlan
{
    /// <summary>The way.</summary>
    public RemoteAccess? Access { get; init; }

    /// <summary>Some clients connect through the edge always.</summary>
    public bool? AlwaysThroughEdge { get; init; }
}
