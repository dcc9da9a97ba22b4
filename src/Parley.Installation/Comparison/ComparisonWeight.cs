namespace Parley.Installation.Comparison;

/// <summary>Whether the values of a field differ, and whether that matters.</summary>
public enum ComparisonWeight
{
    /// <summary>They are the same, or only one station says anything.</summary>
    Same,

    /// <summary>They differ, and nothing follows from it.</summary>
    Harmless,

    /// <summary>They differ, and something will not work.</summary>
    Matters,
}
