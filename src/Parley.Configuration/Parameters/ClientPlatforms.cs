namespace Parley.Configuration.Parameters;

/// <summary>The platforms that a client of the family runs on.</summary>
[Flags]
public enum ClientPlatforms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Windows.</summary>
    Windows = 1,

    /// <summary>Mac.</summary>
    Mac = 2,

    /// <summary>iPhone and iPad.</summary>
    IPhoneAndIPad = 4,

    /// <summary>Android.</summary>
    Android = 8,

    /// <summary>Virtual desktops.</summary>
    VirtualDesktop = 16,

    /// <summary>What the tables call desktop clients.</summary>
    Desktop = Windows | Mac,

    /// <summary>What the tables call mobile clients.</summary>
    Mobile = IPhoneAndIPad | Android,

    /// <summary>What the tables call all clients.</summary>
    All = Desktop | Mobile,
}
