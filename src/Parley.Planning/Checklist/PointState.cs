namespace Parley.Planning.Checklist;

/// <summary>How far a point of the checklist is.</summary>
public enum PointState
{
    /// <summary>The file says it.</summary>
    Answered,

    /// <summary>The file does not say it.</summary>
    Open,

    /// <summary>What the file says does not go together.</summary>
    Contradictory,
}
