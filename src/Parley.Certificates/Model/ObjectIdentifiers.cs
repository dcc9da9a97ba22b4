namespace Parley.Certificates.Model;

/// <summary>The object identifiers that Parley gives a meaning to.</summary>
public static class ObjectIdentifiers
{
    /// <summary>subjectKeyIdentifier (RFC 5280, 4.2.1.2).</summary>
    public static readonly Oid SubjectKeyIdentifier = Oid.Parse("2.5.29.14");

    /// <summary>keyUsage (RFC 5280, 4.2.1.3).</summary>
    public static readonly Oid KeyUsage = Oid.Parse("2.5.29.15");

    /// <summary>subjectAltName (RFC 5280, 4.2.1.6).</summary>
    public static readonly Oid SubjectAlternativeName = Oid.Parse("2.5.29.17");

    /// <summary>issuerAltName (RFC 5280, 4.2.1.7).</summary>
    public static readonly Oid IssuerAlternativeName = Oid.Parse("2.5.29.18");

    /// <summary>basicConstraints (RFC 5280, 4.2.1.9).</summary>
    public static readonly Oid BasicConstraints = Oid.Parse("2.5.29.19");

    /// <summary>nameConstraints (RFC 5280, 4.2.1.10).</summary>
    public static readonly Oid NameConstraints = Oid.Parse("2.5.29.30");

    /// <summary>cRLDistributionPoints (RFC 5280, 4.2.1.13).</summary>
    public static readonly Oid CrlDistributionPoints = Oid.Parse("2.5.29.31");

    /// <summary>certificatePolicies (RFC 5280, 4.2.1.4).</summary>
    public static readonly Oid CertificatePolicies = Oid.Parse("2.5.29.32");

    /// <summary>anyPolicy (RFC 5280, 4.2.1.4).</summary>
    public static readonly Oid AnyPolicy = Oid.Parse("2.5.29.32.0");

    /// <summary>policyMappings (RFC 5280, 4.2.1.5).</summary>
    public static readonly Oid PolicyMappings = Oid.Parse("2.5.29.33");

    /// <summary>authorityKeyIdentifier (RFC 5280, 4.2.1.1).</summary>
    public static readonly Oid AuthorityKeyIdentifier = Oid.Parse("2.5.29.35");

    /// <summary>tlsFeature (RFC 7633, 6).</summary>
    public static readonly Oid TlsFeature = Oid.Parse("1.3.6.1.5.5.7.1.24");

    /// <summary>policyConstraints (RFC 5280, 4.2.1.11).</summary>
    public static readonly Oid PolicyConstraints = Oid.Parse("2.5.29.36");

    /// <summary>extKeyUsage (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid ExtendedKeyUsage = Oid.Parse("2.5.29.37");

    /// <summary>anyExtendedKeyUsage (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid AnyExtendedKeyUsage = Oid.Parse("2.5.29.37.0");

    /// <summary>freshestCRL (RFC 5280, 4.2.1.15).</summary>
    public static readonly Oid FreshestCrl = Oid.Parse("2.5.29.46");

    /// <summary>subjectDirectoryAttributes (RFC 5280, 4.2.1.8).</summary>
    public static readonly Oid SubjectDirectoryAttributes = Oid.Parse("2.5.29.9");

    /// <summary>subjectInfoAccess (RFC 5280, 4.2.2.2).</summary>
    public static readonly Oid SubjectInformationAccess = Oid.Parse("1.3.6.1.5.5.7.1.11");

    /// <summary>
    /// Microsoft's application policies: the purposes once more, in the form of certificate policies.
    /// </summary>
    public static readonly Oid ApplicationPolicies = Oid.Parse("1.3.6.1.4.1.311.21.10");

    /// <summary>inhibitAnyPolicy (RFC 5280, 4.2.1.14).</summary>
    public static readonly Oid InhibitAnyPolicy = Oid.Parse("2.5.29.54");

    /// <summary>authorityInfoAccess (RFC 5280, 4.2.2.1).</summary>
    public static readonly Oid AuthorityInformationAccess = Oid.Parse("1.3.6.1.5.5.7.1.1");

    /// <summary>The access method id-ad-ocsp (RFC 5280, 4.2.2.1).</summary>
    public static readonly Oid OcspAccess = Oid.Parse("1.3.6.1.5.5.7.48.1");

    /// <summary>The access method id-ad-caIssuers (RFC 5280, 4.2.2.1).</summary>
    public static readonly Oid IssuerAccess = Oid.Parse("1.3.6.1.5.5.7.48.2");

    /// <summary>The purpose of a TLS server (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid ServerAuthentication = Oid.Parse("1.3.6.1.5.5.7.3.1");

    /// <summary>The purpose of a TLS client (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid ClientAuthentication = Oid.Parse("1.3.6.1.5.5.7.3.2");

    /// <summary>The purpose of code signing (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid CodeSigning = Oid.Parse("1.3.6.1.5.5.7.3.3");

    /// <summary>The purpose of mail (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid EmailProtection = Oid.Parse("1.3.6.1.5.5.7.3.4");

    /// <summary>The purpose of time stamps (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid TimeStamping = Oid.Parse("1.3.6.1.5.5.7.3.8");

    /// <summary>The purpose of signing OCSP answers (RFC 5280, 4.2.1.12).</summary>
    public static readonly Oid OcspSigning = Oid.Parse("1.3.6.1.5.5.7.3.9");

    /// <summary>The name form id-on-xmppAddr (RFC 6120, 13.7.1.4).</summary>
    public static readonly Oid XmppAddress = Oid.Parse("1.3.6.1.5.5.7.8.5");

    /// <summary>The name form id-on-dnsSRV (RFC 4985, 2).</summary>
    public static readonly Oid SrvName = Oid.Parse("1.3.6.1.5.5.7.8.7");

    /// <summary>The name form id-on-SmtpUTF8Mailbox (RFC 9598, 3).</summary>
    public static readonly Oid SmtpUtf8Mailbox = Oid.Parse("1.3.6.1.5.5.7.8.9");

    /// <summary>A policy's address of a practice statement, id-qt-cps (RFC 5280, 4.2.1.4).</summary>
    internal static readonly Oid PracticeStatement = Oid.Parse("1.3.6.1.5.5.7.2.1");

    /// <summary>A policy's notice to users, id-qt-unotice (RFC 5280, 4.2.1.4).</summary>
    internal static readonly Oid UserNotice = Oid.Parse("1.3.6.1.5.5.7.2.2");

    /// <summary>Whether the content of an identifier is that of a policy qualifier of RFC 5280, 4.2.1.4; there are two.</summary>
    internal static bool IsPolicyQualifier(ReadOnlySpan<byte> id) =>
        id.SequenceEqual(PracticeStatement.Encoded.Span) || id.SequenceEqual(UserNotice.Encoded.Span);

    /// <summary>A key purpose as people call it, <c>serverAuth</c>; the dotted form of others.</summary>
    public static string PurposeName(Oid purpose) => purpose.ToString() switch
    {
        "1.3.6.1.5.5.7.3.1" => "serverAuth",
        "1.3.6.1.5.5.7.3.2" => "clientAuth",
        "1.3.6.1.5.5.7.3.3" => "codeSigning",
        "1.3.6.1.5.5.7.3.4" => "emailProtection",
        "1.3.6.1.5.5.7.3.5" => "ipsecEndSystem",
        "1.3.6.1.5.5.7.3.6" => "ipsecTunnel",
        "1.3.6.1.5.5.7.3.7" => "ipsecUser",
        "1.3.6.1.5.5.7.3.8" => "timeStamping",
        "1.3.6.1.5.5.7.3.9" => "OCSPSigning",
        "2.5.29.37.0" => "anyExtendedKeyUsage",
        var other => other,
    };
}
