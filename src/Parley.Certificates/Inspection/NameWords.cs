using Parley.Certificates.Asn1;
using Parley.Certificates.Model;

namespace Parley.Certificates.Inspection;

/// <summary>Names of certificates as people call their forms.</summary>
static class NameWords
{
    /// <summary>The form, for JSON and for headings.</summary>
    internal static string FormOf(GeneralName name) => name.Kind switch
    {
        GeneralNameKind.DnsName => "dns",
        GeneralNameKind.IpAddress => "ip",
        GeneralNameKind.Uri => "uri",
        GeneralNameKind.Rfc822Name => "email",
        GeneralNameKind.DirectoryName => "directory",
        GeneralNameKind.RegisteredId => "registeredId",
        GeneralNameKind.OtherName => OtherForm(name),
        _ => "other",
    };

    /// <summary>The name without its form.</summary>
    internal static string TextOf(GeneralName name) => name.Kind switch
    {
        GeneralNameKind.OtherName when OtherForm(name) == "other" => name.ToString()["otherName:".Length..],
        GeneralNameKind.DirectoryName => name.Text is { Length: > 0 } text ? text : "(empty name)",
        _ => name.Text ?? FieldList.HexOf(name.Value.Span),
    };

    /// <summary>Form and name: <c>dns im.example.com</c>.</summary>
    internal static string Of(GeneralName name) => $"{FormOf(name)} {TextOf(name)}";

    /// <summary>A known form counts only where its value has the type of its standard.</summary>
    static string OtherForm(GeneralName name) => (name.OtherNameType?.ToString(), name.Value.Span is [var tag, ..] ? tag : 0) switch
    {
        _ when name.Text is null => "other",
        ("1.3.6.1.5.5.7.8.5", DerTag.Utf8String) => "xmppAddr",
        ("1.3.6.1.5.5.7.8.7", DerTag.Ia5String) => "srvName",
        ("1.3.6.1.5.5.7.8.9", DerTag.Utf8String) => "smtpUtf8Mailbox",
        ("1.3.6.1.4.1.311.20.2.3", DerTag.Utf8String) => "userPrincipalName",
        _ => "other",
    };
}
