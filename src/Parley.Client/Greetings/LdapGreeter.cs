using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Text;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Greetings;

/// <summary>
/// Reads the root DSE of a directory without binding (RFC 4512, 5.1). One that holds nothing is asked for the entry of the
/// domain too: what only refers to others does so there.
/// </summary>
sealed class LdapGreeter : IServiceGreeter
{
    const int SearchRequest = 3;
    const int SearchResultEntry = 4;
    const int SearchResultDone = 5;
    const int PresentFilter = 7;

    /// <summary>The result code by which a directory names others in place of an answer (RFC 4511, 4.1.10).</summary>
    const int Referral = 10;

    /// <summary>Addresses of a referral at most: what a report can show; there may be thousands.</summary>
    const int MaximumReferrals = 4;

    /// <summary>
    /// success, and the two codes by which directories ask for a bind first: all three show a working LDAP server.
    /// </summary>
    static readonly ImmutableArray<int> Working = [0, 1, 50];

    /// <summary>
    /// strongerAuthRequired, inappropriateAuthentication, unwillingToPerform: an LDAP server that insists on a sign-in.
    /// </summary>
    static readonly ImmutableArray<int> Insisting = [8, 48, 53];

    public async Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken)
    {
        var (answer, bytes) = await AskAsync(stream, 1, "", cancellationToken).ConfigureAwait(false);
        if (answer is { } root && Working.Contains(root.ResultCode))
        {
            var contexts = root.NamingContexts.IsEmpty ? "" : $": {string.Join(", ", root.NamingContexts)}";
            return new()
            {
                Summary = root.ResultCode == 0 ? $"root DSE read{contexts}" : "asks for a bind first",
                Understood = true,
                Software = root.Software,
                NamingContexts = root.NamingContexts,
                Observations = root is { ResultCode: 0, NamingContexts.IsEmpty: true }
                    ? await FindReferralAsync(target, servicesDomain, stream, cancellationToken).ConfigureAwait(false)
                    : [],
            };
        }

        var said = answer is null ? SaidInstead(bytes) : $"result code {answer.ResultCode} {answer.Message}".TrimEnd();
        if (answer is not null && Insisting.Contains(answer.ResultCode))
        {
            return new()
            {
                Summary = "asks for a bind first",
                Understood = true,
                Observations =
                    [Observation.Of(ClientFindings.AnonymousRefused, target.Node, ("node", target.Node), ("answer", said))],
            };
        }

        return new()
        {
            Summary = said,
            Understood = false,
            Observations =
            [
                answer is { ResultCode: Referral, Referrals.IsEmpty: false } referring
                    ? Referred(target, "the root DSE", referring.Referrals)
                    : Observation.Of(ClientFindings.UnexpectedAnswer, target.Node, ("service", "LDAP"),
                        ("asked", "the root DSE"), ("answer", said)),
            ],
        };
    }

    /// <summary>Asks a directory that holds nothing for the entry of the domain (RFC 2247, 2).</summary>
    static async Task<ImmutableArray<Observation>> FindReferralAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken)
    {
        var entry = string.Join(
            ',', servicesDomain.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(label => $"dc={label}"));
        var (answer, _) = await AskAsync(stream, 2, entry, cancellationToken).ConfigureAwait(false);
        return answer is { ResultCode: Referral, Referrals.IsEmpty: false } referring
            ? [Referred(target, entry, referring.Referrals)]
            : [];
    }

    static string SaidInstead(byte[] bytes) => bytes.AsSpan().StartsWith("HTTP/"u8)
        ? "nothing that is LDAP, but HTTP: another service has the port"
        : "nothing that is LDAP";

    /// <summary>Asks for one entry; what came, and <see langword="null"/> where that is no answer.</summary>
    static async Task<(RootDse? Answer, byte[] Bytes)> AskAsync(
        Stream stream, int message, string entry, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Request(message, entry), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        RootDse? answer = null;
        var (bytes, _) = await GreetingReader.ReadAsync(
            stream, read => IsUnreadable(read, out answer) || answer is not null, cancellationToken)
            .ConfigureAwait(false);
        return (answer, bytes);
    }

    static Observation Referred(ServiceTarget target, string asked, ImmutableArray<string> referrals) => Observation.Of(
        referrals.All(address => IsTheSame(address, target)) ? ClientFindings.ReferredInCircle : ClientFindings.ReferredElsewhere,
        target.Node,
        ("node", target.Node), ("asked", asked),
        ("location", string.Join(", ", referrals)));

    /// <summary>An address without a host means the server that gives it (RFC 4516, 2).</summary>
    static bool IsTheSame(string address, ServiceTarget target) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host.Length == 0
            || (uri.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase) && (uri.IsDefaultPort || uri.Port == target.Port)));

    static byte[] Request(int message, string entry)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(message);
            using (writer.PushSequence(new Asn1Tag(TagClass.Application, SearchRequest)))
            {
                writer.WriteOctetString(Encoding.UTF8.GetBytes(entry));
                writer.WriteEnumeratedValue(Scope.BaseObject);
                writer.WriteEnumeratedValue(Aliases.Never);
                writer.WriteInteger(1);
                writer.WriteInteger(5);
                writer.WriteBoolean(false);
                writer.WriteOctetString("objectClass"u8, new Asn1Tag(TagClass.ContextSpecific, PresentFilter));
                using (writer.PushSequence())
                {
                    writer.WriteOctetString("namingContexts"u8);
                    writer.WriteOctetString("vendorName"u8); // RFC 3045, 2.1
                    writer.WriteOctetString("objectClass"u8);
                    writer.WriteOctetString("supportedCapabilities"u8);
                }
            }
        }

        return writer.Encode();
    }

    /// <summary>Reads the messages received so far; <paramref name="answer"/> is set once the search is done.</summary>
    /// <returns>Whether the bytes cannot become an LDAP answer any more.</returns>
    static bool IsUnreadable(ReadOnlyMemory<byte> read, out RootDse? answer)
    {
        answer = null;
        var contexts = ImmutableArray.CreateBuilder<string>();
        string? software = null;
        try
        {
            while (!read.IsEmpty)
            {
                if (!AsnDecoder.TryReadEncodedValue(read.Span, AsnEncodingRules.BER, out _, out _, out _, out var consumed))
                    return read.Span[0] != 0x30; // an LDAPMessage is a SEQUENCE; a shorter one is not whole yet
                var message = new AsnReader(read[..consumed], AsnEncodingRules.BER).ReadSequence();
                read = read[consumed..];
                message.ReadInteger();
                var tag = message.PeekTag();
                if (tag == new Asn1Tag(TagClass.Application, SearchResultEntry, isConstructed: true))
                    ReadEntry(message.ReadSequence(tag), contexts, ref software);
                if (tag != new Asn1Tag(TagClass.Application, SearchResultDone, isConstructed: true))
                    continue;
                var done = message.ReadSequence(tag);
                var code = (int)done.ReadEnumeratedValue<ResultCode>();
                done.ReadOctetString();
                answer = new(code, Printable.Of(done.ReadOctetString()), contexts.ToImmutable(), ReadReferrals(done), software);
                return false;
            }

            return false;
        }
        catch (AsnContentException)
        {
            return true;
        }
    }

    static ImmutableArray<string> ReadReferrals(AsnReader done)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, 3, isConstructed: true);
        if (!done.HasData || done.PeekTag() != tag)
            return [];
        var addresses = ImmutableArray.CreateBuilder<string>();
        for (var list = done.ReadSequence(tag); list.HasData && addresses.Count < MaximumReferrals;)
            addresses.Add(Printable.Of(list.ReadOctetString()));
        return addresses.ToImmutable();
    }

    static void ReadEntry(AsnReader entry, ImmutableArray<string>.Builder contexts, ref string? software)
    {
        entry.ReadOctetString();
        var attributes = entry.ReadSequence();
        while (attributes.HasData)
        {
            var attribute = attributes.ReadSequence();
            var name = Encoding.UTF8.GetString(attribute.ReadOctetString());
            var isNamingContexts = name.Equals("namingContexts", StringComparison.OrdinalIgnoreCase);
            var values = attribute.ReadSetOf();
            while (values.HasData)
            {
                var value = values.ReadOctetString();
                if (isNamingContexts && contexts.Count < 4)
                    contexts.Add(Printable.Of(value));
                software ??= SoftwareOf(name, Printable.Of(value));
            }
        }
    }

    /// <summary>
    /// Who made the directory: by its vendor's name, by the class of its root DSE, or by a capability of one maker.
    /// </summary>
    static string? SoftwareOf(string attribute, string value)
    {
        const string activeDirectory = "1.2.840.113556.1.4.800"; // LDAP_CAP_ACTIVE_DIRECTORY_OID
        if (attribute.Equals("vendorName", StringComparison.OrdinalIgnoreCase))
            return value;
        if (attribute.Equals("objectClass", StringComparison.OrdinalIgnoreCase)
            && value.StartsWith("OpenLDAP", StringComparison.OrdinalIgnoreCase))
            return "OpenLDAP";
        return attribute.Equals("supportedCapabilities", StringComparison.OrdinalIgnoreCase) && value == activeDirectory
            ? "Active Directory"
            : null;
    }

    sealed record RootDse(
        int ResultCode, string Message, ImmutableArray<string> NamingContexts, ImmutableArray<string> Referrals,
        string? Software);

    enum Scope
    {
        BaseObject,
    }

    enum Aliases
    {
        Never,
    }

    enum ResultCode
    {
        Success,
    }
}
