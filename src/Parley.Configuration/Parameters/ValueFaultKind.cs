namespace Parley.Configuration.Parameters;

/// <summary>The kinds of faults of values.</summary>
public enum ValueFaultKind
{
    /// <summary>The text is no value of the type.</summary>
    WrongType,

    /// <summary>The number is beyond the published range.</summary>
    OutOfRange,

    /// <summary>The word is none of the published ones.</summary>
    NotAllowed,

    /// <summary>The word is published in other letters, or in those of another channel; clients read it.</summary>
    LetterCase,
}
