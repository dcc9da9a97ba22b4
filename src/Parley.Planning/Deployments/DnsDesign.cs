namespace Parley.Planning.Deployments;

/// <summary>How names inside and outside are kept apart.</summary>
public enum DnsDesign
{
    /// <summary>One domain, two zones of one name: each side sees its own.</summary>
    SplitBrain,

    /// <summary>One domain, one zone that both sides see.</summary>
    OneZone,

    /// <summary>Different domains inside and outside.</summary>
    Separate,
}
