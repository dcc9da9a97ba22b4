namespace Parley.Installation.Comparison;

/// <summary>The stations of a certificate, in their order.</summary>
public enum ComparisonStage
{
    /// <summary>What somebody decided.</summary>
    Planned,

    /// <summary>What the request asks for.</summary>
    Requested,

    /// <summary>What the authority issued.</summary>
    Issued,

    /// <summary>What the server presents.</summary>
    Served,
}
