using Parley.Certificates.Model;

namespace Parley.Certificates.Judging;

/// <summary>What a peer's certificate must be good for: a purpose of RFC 5280, 4.2.1.12, or nothing in particular.</summary>
public sealed record KeyPurpose
{
    /// <summary>A TLS server.</summary>
    public static readonly KeyPurpose ServerAuthentication = new(ObjectIdentifiers.ServerAuthentication);

    /// <summary>A TLS client.</summary>
    public static readonly KeyPurpose ClientAuthentication = new(ObjectIdentifiers.ClientAuthentication);

    /// <summary>Signed or encrypted mail (RFC 8550, 4.4.4).</summary>
    public static readonly KeyPurpose EmailProtection = new(ObjectIdentifiers.EmailProtection);

    /// <summary>Nothing in particular: plain path validation.</summary>
    public static readonly KeyPurpose Any = new(default(Oid?));

    KeyPurpose(Oid? id) => Id = id;

    /// <summary>The purpose's identifier, <see langword="null"/> where any will do.</summary>
    public Oid? Id { get; }

    /// <summary>The purpose as people call it: <c>serverAuth</c>; the dotted form of those without a name.</summary>
    public string Name => Id is { } id ? ObjectIdentifiers.PurposeName(id) : "any purpose";

    /// <summary>A purpose of any identifier; anyExtendedKeyUsage asks for nothing in particular.</summary>
    public static KeyPurpose Of(Oid id) => id == ObjectIdentifiers.AnyExtendedKeyUsage ? Any : new(id);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
