namespace Parley.Contacts.Photos;

/// <summary>What the address of a photo says about its server.</summary>
public enum PhotoUrlKind
{
    /// <summary>There is no address.</summary>
    Empty,

    /// <summary>The server is named by a host name, which a certificate can prove.</summary>
    Name,

    /// <summary>The server is named by an IP address, in whatever notation.</summary>
    AddressLiteral,

    /// <summary>It is no web address.</summary>
    Unreadable,
}
