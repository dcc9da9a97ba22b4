using System.Text;
using System.Text.Json;
using Parley.Check.Bundles;
using Parley.Check.Json;

namespace Parley.Check.Tests.Bundles;

/// <summary>
/// Evidence that the first version recorded of the lab, with three faults: an intermediate missing at the first call
/// manager, a directory that speaks TLS 1.0 only, a revoked certificate. It is never made anew.
/// </summary>
static class SampleBundle
{
    /// <summary>The document; the build puts it beside the tests.</summary>
    internal static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Bundles", "Samples", "version-1.json"));

    internal static EvidenceBundle Bundle { get; } = Read(Text);

    internal static EvidenceBundle Read(string text, DateTimeOffset? at = null) =>
        TryRead(text, out var bundle, out var fault, at) ? bundle! : throw new InvalidOperationException(fault.ToString()); // it was read

    internal static bool TryRead(string text, out EvidenceBundle? bundle, out EvidenceFault fault, DateTimeOffset? at = null) =>
        EvidenceReader.TryRead(Encoding.UTF8.GetBytes(text), ProductFindings.Catalogue, at, out bundle, out fault);

    internal static string Write(EvidenceBundle bundle) => Json(writer => EvidenceWriter.Write(writer, bundle));

    internal static string ReportOf(EvidenceBundle bundle) => Json(writer => CheckJson.Write(writer, bundle.ToReport()));

    internal static string Json(Action<Utf8JsonWriter> document)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            document(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
