namespace Parley.Planning.Tables.Versions;

/// <summary>What the guide says of a version of a site's router.</summary>
public enum SurvivableSiteStanding
{
    /// <summary>It is older than the first that is named.</summary>
    TooOld,

    /// <summary>It is named.</summary>
    Supported,

    /// <summary>It is later; one section includes it, another does not name it.</summary>
    NotNamed,
}
