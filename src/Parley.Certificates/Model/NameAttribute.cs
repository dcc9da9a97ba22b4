using System.Diagnostics;
using Parley.Certificates.Asn1;

namespace Parley.Certificates.Model;

/// <summary>One attribute of a distinguished name.</summary>
/// <param name="Type">The attribute type.</param>
/// <param name="Tag">The identifier octet of the value.</param>
/// <param name="Content">The content octets of the value.</param>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct NameAttribute(Oid Type, byte Tag, ReadOnlyMemory<byte> Content)
{
    /// <summary>commonName (X.520).</summary>
    public static readonly Oid CommonName = Oid.Parse("2.5.4.3");

    /// <summary>organizationName (X.520).</summary>
    public static readonly Oid Organization = Oid.Parse("2.5.4.10");

    /// <summary>organizationalUnitName (X.520).</summary>
    public static readonly Oid OrganizationalUnit = Oid.Parse("2.5.4.11");

    /// <summary>
    /// emailAddress (RFC 2985, 5.2.1): an address in a subject, which name constraints on mail cover.
    /// </summary>
    public static readonly Oid EmailAddress = Oid.Parse("1.2.840.113549.1.9.1");

    // The table of RFC 4514, section 3, and the descriptors that other tools print. A run over so few is soon at its end, and
    // a dictionary of them would be made for every program that shows one name.
    static readonly (Oid Type, string Name)[] ShortNames =
    [
        (CommonName, "CN"),
        (Oid.Parse("2.5.4.7"), "L"),
        (Oid.Parse("2.5.4.8"), "ST"),
        (Organization, "O"),
        (OrganizationalUnit, "OU"),
        (Oid.Parse("2.5.4.6"), "C"),
        (Oid.Parse("2.5.4.9"), "STREET"),
        (Oid.Parse("0.9.2342.19200300.100.1.25"), "DC"),
        (Oid.Parse("0.9.2342.19200300.100.1.1"), "UID"),
        (Oid.Parse("2.5.4.4"), "SN"),
        (Oid.Parse("2.5.4.5"), "SERIALNUMBER"),
        (Oid.Parse("2.5.4.12"), "T"),
        (Oid.Parse("2.5.4.42"), "GN"),
        (Oid.Parse("2.5.4.97"), "ORGANIZATIONIDENTIFIER"),
        (EmailAddress, "E"),
    ];

    /// <summary>The short name of the type (<c>CN</c>, <c>O</c>), or its dotted identifier.</summary>
    public string ShortName
    {
        get
        {
            foreach (var (type, name) in ShortNames)
            {
                if (type == Type)
                    return name;
            }

            return Type.ToString();
        }
    }

    /// <summary>The value as text, or <see langword="null"/> where it is no character string.</summary>
    public string? Text => DerText.IsString(Tag) ? DerText.Decode(Tag, Content.Span) : null;

    /// <summary>Type and value, unescaped.</summary>
    public override string ToString() => $"{ShortName}={Text ?? "#" + Convert.ToHexString(Content.Span)}";
}
