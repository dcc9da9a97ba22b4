using System.Text.Json;
using Parley.Check.Json;
using Parley.Transport.Handshakes;

namespace Parley.Check.Bundles;

/// <summary>What a server speaks, in a bundle. Versions and alerts stand there by their numbers on the wire.</summary>
static class ProbeEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, TlsProbe probe, ObjectTable objects) => writer.WriteObject(name, () =>
    {
        writer.WriteObjects("versions", probe.Versions, version =>
        {
            writer.WriteNumber("version", (int)version.Version);
            writer.WriteWord("answer", version.Answer);
            writer.WriteOptional("cipherSuite", version.CipherSuite);
            if (version.Group is { } group)
                writer.WriteNumber("group", group);
            if (version.Alert is { } alert)
                writer.WriteNumber("alert", alert.Description);
            writer.WriteBoolean("clientCertificateRequested", version.ClientCertificateRequested);
            writer.WriteOptional("detail", version.Detail);
        });
        writer.WriteStrings("chain", [.. probe.Presented.Select(objects.Keep)]);
    });

    internal static TlsProbe Read(EvidenceNode node, ReadObjects objects) => new()
    {
        Versions = node.Read("versions", version => new TlsVersionProbe
        {
            Version = (TlsVersion)version.Number("version", 0, ushort.MaxValue),
            Answer = version.Word<TlsProbeAnswer>("answer"),
            CipherSuite = version.OptionalText("cipherSuite"),
            Group = version.OptionalNumber("group", 0, ushort.MaxValue),
            Alert = AlertOf(version, "alert"),
            ClientCertificateRequested = version.Flag("clientCertificateRequested"),
            Detail = version.OptionalText("detail"),
        }),
        Presented = objects.Octets(node, "chain"),
    };

    internal static TlsAlert? AlertOf(EvidenceNode node, string name) =>
        node.OptionalNumber(name, 0, byte.MaxValue) is { } number ? new((byte)number) : null;
}
