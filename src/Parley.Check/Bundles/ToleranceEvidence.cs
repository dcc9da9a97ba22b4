using System.Text.Json;
using Parley.Check.Json;
using Parley.Transport.Handshakes;

namespace Parley.Check.Bundles;

/// <summary>What else a server takes, in a bundle. Versions and groups stand there by their numbers on the wire.</summary>
static class ToleranceEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, TlsTolerance tolerance, ObjectTable objects) => writer.WriteObject(name, () =>
    {
        writer.WriteWord("tls12", tolerance.Tls12);
        writer.WriteStrings("staple", tolerance.Staple is { } staple ? [objects.Keep(staple)] : []);
        writer.WriteObjects("oldVersions", tolerance.OldVersions, version => writer.WriteNumber("version", (int)version));
        writer.WriteOptional("brokenSuite", tolerance.BrokenSuite);
        if (tolerance.PrimeBits is { } bits)
            writer.WriteNumber("primeBits", bits);
        if (tolerance.OnlyGroup is { } group)
            writer.WriteNumber("onlyGroup", group);
    });

    internal static TlsTolerance Read(EvidenceNode node, ReadObjects objects) => new()
    {
        Tls12 = node.Word<TlsProbeAnswer>("tls12"),
        Staple = objects.Octets(node, "staple") is [var staple, ..] ? staple : default(ReadOnlyMemory<byte>?),
        OldVersions = node.Read("oldVersions", item => (TlsVersion)item.Number("version", 0, ushort.MaxValue)),
        BrokenSuite = node.OptionalText("brokenSuite"),
        PrimeBits = node.OptionalNumber("primeBits", 0, ushort.MaxValue * 8),
        OnlyGroup = node.OptionalNumber("onlyGroup", 0, ushort.MaxValue),
    };
}
