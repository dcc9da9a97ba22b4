namespace Parley.Configuration.Parameters;

/// <summary>How well a parameter is documented.</summary>
public enum ParameterConfidence
{
    /// <summary>One document.</summary>
    One,

    /// <summary>Two documents agree.</summary>
    Two,

    /// <summary>Documents disagree; the note says in what.</summary>
    Conflict,

    /// <summary>Only the name is published.</summary>
    NameOnly,
}
