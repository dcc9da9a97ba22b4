namespace Parley.Configuration.Migration;

/// <summary>What a file is before its migration, as the planning guide tells the cases apart; the numbers are the guide's.</summary>
public enum MigrationScenario
{
    /// <summary>Nothing about a directory: as in a new installation.</summary>
    New = 1,

    /// <summary>Names of the enhanced integration, which clients go on reading.</summary>
    Enhanced = 2,

    /// <summary>Names of the basic integration, which no client reads any more.</summary>
    Basic = 3,

    /// <summary>Both; the enhanced ones win.</summary>
    Mixed = 4,
}
