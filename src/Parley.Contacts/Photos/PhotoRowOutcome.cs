namespace Parley.Contacts.Photos;

/// <summary>What came of a row.</summary>
public enum PhotoRowOutcome
{
    /// <summary>The row has no photo, or no cell for one.</summary>
    NoPhoto,

    /// <summary>The server is named as it should be.</summary>
    Sound,

    /// <summary>A name took the place of an IP address.</summary>
    Changed,

    /// <summary>An IP address stays, because no name was given for it.</summary>
    AddressLeft,

    /// <summary>The address is not https.</summary>
    NotSecured,

    /// <summary>The server is outside the cloud's domain.</summary>
    OutsideDomain,

    /// <summary>The cell holds no web address.</summary>
    Unreadable,
}
