namespace Parley.Diagnostics;

/// <summary>How much a finding matters. A policy may regrade a finding by its code; the code never holds the severity.</summary>
public enum Severity
{
    /// <summary>Worth knowing; a deployment with notes alone is sound.</summary>
    Note,

    /// <summary>A SHOULD of a standard is broken, or sign-in will fail soon or for some.</summary>
    Warning,

    /// <summary>A MUST of a standard is broken, or sign-in fails.</summary>
    Error,
}
