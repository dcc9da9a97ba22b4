namespace Parley.Certificates.Profiles;

/// <summary>Whether an extension must be there.</summary>
public enum ExtensionPresence
{
    /// <summary>It may be absent.</summary>
    Optional,

    /// <summary>It must be there.</summary>
    Required,

    /// <summary>It must not be there.</summary>
    Forbidden,
}
