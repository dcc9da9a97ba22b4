namespace Parley.Planning.Deployments;

/// <summary>Messages with others.</summary>
public enum Federation
{
    /// <summary>With nobody.</summary>
    None,

    /// <summary>With other domains.</summary>
    Interdomain,

    /// <summary>With users of another presence server in the same domain.</summary>
    Intradomain,
}
