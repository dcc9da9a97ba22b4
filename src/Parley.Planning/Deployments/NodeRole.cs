namespace Parley.Planning.Deployments;

/// <summary>What a node is in its cluster.</summary>
public enum NodeRole
{
    /// <summary>The first node, which holds the database.</summary>
    Publisher,

    /// <summary>A further node.</summary>
    Subscriber,
}
