using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Parley.Certificates.Identity;
using Parley.Client.Rules;
using Parley.Diagnostics;

namespace Parley.Client.Trust;

/// <summary>A decision as JSON: in the file that keeps them, and for programs.</summary>
public static class DecisionJson
{
    /// <summary>Writes one decision as an object.</summary>
    public static void Write(Utf8JsonWriter writer, TrustDecisionRecord decision)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(writer, decision);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of one decision into an object that has more.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, TrustDecisionRecord decision)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(decision);
        writer.WriteString("service", Word(decision.Scope.Service));
        writer.WriteString("domain", decision.Scope.Domain);
        writer.WriteString("server", decision.Scope.Server);
        writer.WriteString("keySha256", decision.KeySha256);
        WriteStrings(writer, "faults", decision.Faults.Select(Word));
        writer.WriteString("certificateSha256", decision.Certificate.Sha256);
        writer.WriteString("subject", decision.Certificate.Subject);
        writer.WriteString("issuer", decision.Certificate.Issuer);
        WriteStrings(writer, "names", decision.Certificate.Names);
        writer.WriteString("notAfter", Evidence.Moment(decision.Certificate.NotAfter));
        writer.WriteString("decidedAt", Evidence.Moment(decision.DecidedAt));
        writer.WriteString("until", Evidence.Moment(decision.Until));
    }

    /// <summary>Reads one decision; every member must be there and right, and no other.</summary>
    public static bool TryRead(
        JsonElement element, [NotNullWhen(true)] out TrustDecisionRecord? decision,
        [NotNullWhen(false)] out string? why)
    {
        decision = null;
        var reader = new StrictObject(element);
        var scope = new TrustScope(
            reader.Word<ApplicationService>("service"), reader.Text("domain", CertificateFacts.MaximumText),
            reader.Text("server", MaximumServer));
        var key = reader.Digest("keySha256");
        var faults = reader.Words<FaultKind>("faults");
        var certificate = new CertificateFacts
        {
            Sha256 = reader.Digest("certificateSha256"),
            Subject = reader.Text("subject", CertificateFacts.MaximumText),
            Issuer = reader.Text("issuer", CertificateFacts.MaximumText),
            Names = reader.Texts("names", CertificateFacts.MaximumNames, CertificateFacts.MaximumText),
            NotAfter = reader.Moment("notAfter"),
        };
        var (decidedAt, until) = (reader.Moment("decidedAt"), reader.Moment("until"));
        if (faults.Contains(FaultKind.Unsound))
            reader.Fail("faults: an unsound chain cannot be accepted");
        why = reader.End();
        if (why is not null)
            return false;
        decision = new()
        {
            Scope = scope,
            KeySha256 = key,
            Faults = faults,
            Certificate = certificate,
            DecidedAt = decidedAt,
            Until = until,
        };
        return true;
    }

    // A name of DNS, a colon and a port.
    internal const int MaximumServer = CertificateFacts.MaximumText + 6;

    /// <summary>A word of an enumeration as files write it: camelCase.</summary>
    internal static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
