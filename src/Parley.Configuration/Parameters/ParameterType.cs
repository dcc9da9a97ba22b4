namespace Parley.Configuration.Parameters;

/// <summary>What a parameter's value is.</summary>
public enum ParameterType
{
    /// <summary>Not published.</summary>
    Unknown,

    /// <summary><c>true</c> or <c>false</c>; some files hold <c>1</c> and <c>0</c>.</summary>
    Switch,

    /// <summary>One of the published words.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A host name or an address.</summary>
    Host,

    /// <summary>A domain.</summary>
    Domain,

    /// <summary>A web address, which may hold a token.</summary>
    Address,

    /// <summary>A distinguished name (RFC 4514).</summary>
    DistinguishedName,

    /// <summary>A search filter (RFC 4515).</summary>
    Filter,

    /// <summary>The name of a directory attribute.</summary>
    Attribute,

    /// <summary>Several values with a separator between them.</summary>
    List,

    /// <summary>A path on the device.</summary>
    Path,

    /// <summary>A password or the like.</summary>
    Secret,

    /// <summary>Elements.</summary>
    Markup,

    /// <summary>A release of the client.</summary>
    Version,

    /// <summary>A GUID.</summary>
    Identifier,

    /// <summary><c>true</c>, <c>false</c>, or a combination of keys.</summary>
    HotKey,
}
