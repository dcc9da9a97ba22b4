namespace Parley.Installation.Preflight.Reading;

/// <summary>What a program makes of a text that is not written as RFC 7468 asks.</summary>
public enum WritingEffect
{
    /// <summary>It refuses the whole file.</summary>
    Refused,

    /// <summary>It passes over the block.</summary>
    Lost,

    /// <summary>It passes over the block behind.</summary>
    NextLost,
}
