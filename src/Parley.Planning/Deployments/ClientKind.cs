namespace Parley.Planning.Deployments;

/// <summary>A kind of client.</summary>
public enum ClientKind
{
    /// <summary>Windows.</summary>
    Windows,

    /// <summary>Mac.</summary>
    Mac,

    /// <summary>iPhone and iPad.</summary>
    IPhoneAndIPad,

    /// <summary>Android.</summary>
    Android,

    /// <summary>The softphone for virtual desktops.</summary>
    Vdi,
}
