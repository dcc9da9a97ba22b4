using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Text;

namespace Parley.Lab.Ldap;

/// <summary>Writes answers (RFC 4511, 4).</summary>
static class LdapAnswer
{
    internal const int BindResponse = 1;
    internal const int SearchResultEntry = 4;
    internal const int SearchResultDone = 5;
    internal const int ExtendedResponse = 24;

    const string NoticeOfDisconnection = "1.3.6.1.4.1.1466.20036"; // RFC 4511, 4.4.1

    /// <summary>A result without anything else.</summary>
    internal static byte[] Result(
        int id,
        int operation,
        LdapResultCode code,
        string diagnostic = "",
        string? responseName = null,
        string? responseValue = null) =>
        Message(id, operation, writer =>
        {
            writer.WriteEnumeratedValue(code);
            writer.WriteOctetString([]);
            writer.WriteOctetString(Encoding.UTF8.GetBytes(diagnostic));
            if (responseName is not null)
                writer.WriteOctetString(Encoding.UTF8.GetBytes(responseName), new Asn1Tag(TagClass.ContextSpecific, 10));
            if (responseValue is not null)
                writer.WriteOctetString(Encoding.UTF8.GetBytes(responseValue), new Asn1Tag(TagClass.ContextSpecific, 11));
        });

    /// <summary>The farewell to a client that does not speak LDAP.</summary>
    internal static byte[] Farewell(string diagnostic) =>
        Result(0, ExtendedResponse, LdapResultCode.ProtocolError, diagnostic, NoticeOfDisconnection);

    /// <summary>An entry with the attributes asked for.</summary>
    internal static byte[] Entry(int id, LdapEntry entry, ImmutableArray<string> wanted, bool typesOnly) =>
        Message(id, SearchResultEntry, writer =>
        {
            writer.WriteOctetString(Encoding.UTF8.GetBytes(entry.Name));
            using var attributes = writer.PushSequence();
            foreach (var (type, values) in entry.Attributes)
            {
                if (!IsWanted(type, wanted))
                    continue;
                using var attribute = writer.PushSequence();
                writer.WriteOctetString(Encoding.UTF8.GetBytes(type));
                using var set = writer.PushSetOf();
                foreach (var value in typesOnly ? [] : values)
                    writer.WriteOctetString(Encoding.UTF8.GetBytes(value));
            }
        });

    // RFC 4511, 4.5.1.8: none asks for all, "*" for all users' and "+" for all operational attributes, "1.1" for none.
    static bool IsWanted(string type, ImmutableArray<string> wanted) =>
        wanted.IsEmpty || wanted.Any(one => one is "*" or "+" || one.Equals(type, StringComparison.OrdinalIgnoreCase));

    static byte[] Message(int id, int operation, Action<AsnWriter> body)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            using (writer.PushSequence(new Asn1Tag(TagClass.Application, operation, isConstructed: true)))
                body(writer);
        }

        return writer.Encode();
    }
}
