namespace Parley.Planning.Tables;

/// <summary>What a client runs on.</summary>
public enum ClientPlatform
{
    /// <summary>Windows.</summary>
    Windows,

    /// <summary>macOS.</summary>
    Mac,

    /// <summary>iPhone, iPad and iPod touch.</summary>
    IPhoneAndIPad,

    /// <summary>Android.</summary>
    Android,
}
