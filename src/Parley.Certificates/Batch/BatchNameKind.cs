namespace Parley.Certificates.Batch;

/// <summary>What the name of a case is.</summary>
public enum BatchNameKind
{
    /// <summary>A host or domain.</summary>
    Dns,

    /// <summary>An IP address.</summary>
    Ip,

    /// <summary>A mail address.</summary>
    Rfc822,
}
