namespace Parley.Installation.Kits;

/// <summary>What a kit is for.</summary>
public enum KitPlatform
{
    /// <summary>Windows.</summary>
    Windows,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>iOS and iPadOS.</summary>
    Ios,

    /// <summary>Android.</summary>
    Android,

    /// <summary>Debian, Ubuntu and others with update-ca-certificates.</summary>
    Debian,

    /// <summary>Red Hat Enterprise Linux, Fedora and others with update-ca-trust.</summary>
    RedHat,

    /// <summary>Firefox, by its enterprise policies.</summary>
    Firefox,

    /// <summary>Java, by keytool.</summary>
    Java,
}
