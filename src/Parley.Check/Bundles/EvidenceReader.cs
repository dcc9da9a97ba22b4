using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Parley.Certificates.Trust;
using Parley.Check.Recording;
using Parley.Client.Walk;
using Parley.Diagnostics;

namespace Parley.Check.Bundles;

/// <summary>
/// Reads bundles, which anybody may have written: sizes, depths and counts are bounded, and what is wrong is a value.
/// </summary>
public static class EvidenceReader
{
    /// <summary>Reads a bundle and judges its chains.</summary>
    /// <param name="source">The document, UTF-8.</param>
    /// <param name="catalogue">The findings that observations refer to.</param>
    /// <param name="at">The moment at which chains are judged; <see langword="null"/> for that of the bundle.</param>
    /// <param name="bundle">What was read.</param>
    /// <param name="fault">The first thing that is wrong.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> source, FindingCatalogue catalogue, DateTimeOffset? at,
        [NotNullWhen(true)] out EvidenceBundle? bundle, out EvidenceFault fault)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        bundle = null;
        if (source.Span.StartsWith("\uFEFF"u8))
            source = source["\uFEFF"u8.Length..];
        if (!IsWithinLimits(source.Span, out fault))
            return false;
        try
        {
            using var document = JsonDocument.Parse(
                source, new() { MaxDepth = EvidenceFormat.MaximumDepth, AllowDuplicateProperties = false });
            var faults = new EvidenceFaults();
            bundle = Read(new(document.RootElement, "", faults), catalogue, at);
            if (!faults.TryGet(out fault))
                return bundle is not null;
            bundle = null;
            return false;
        }
        catch (JsonException error)
        {
            fault = NotJson(error);
            return false;
        }
    }

    static EvidenceBundle? Read(EvidenceNode root, FindingCatalogue catalogue, DateTimeOffset? at)
    {
        if (!IsKnownVersion(root))
            return null;
        var objects = new ReadObjects(root.Member("objects"));
        var trustNode = root.Member("trust");
        var shipped = trustNode.Has("shipped") ? objects.Certificates(trustNode, "shipped") : [];
        var trust = TrustStore.OfSystem(shipped, objects.Certificates(trustNode, "intermediates"))
            .With(objects.Certificates(trustNode, "anchors"));
        var request = RequestEvidence.Read(root.Member("request"), at);
        if (request is null || root.Faults.Any)
            return null;
        var context = new EvidenceContext(objects, catalogue, new(trust, at));
        return new(ReadWalk(root, context))
        {
            Request = request,
            Made = root.Instant("made"),
            Elapsed = root.Span("elapsedMilliseconds"),
            Interrupted = root.Flag("interrupted"),
            Trust = trust,
            Recorder = root.Text("recorder"),
        };
    }

    static WalkRecord ReadWalk(EvidenceNode root, EvidenceContext context) => new(
        root.Has("discovery") ? DiscoveryEvidence.Read(root.Member("discovery"), context.Catalogue) : null,
        root.Read("visits", visit => VisitEvidence.Read(visit, context)),
        root.Read("findings", observed => (
            VisitEvidence.RoleOf(observed.Member("service")), observed.Text("node"),
            ObservationEvidence.Read(observed, context.Catalogue))),
        root.Read("steps", ReadStep))
    {
        Outside = root.Has("outside") ? DiscoveryEvidence.Read(root.Member("outside"), context.Catalogue) : null,
    };

    static StepRecord ReadStep(EvidenceNode node) => new(
        node.Text("name"), node.Word<StepStatus>("status"), node.Text("summary"),
        node.Span("startedMilliseconds"), node.Span("elapsedMilliseconds"));

    static bool IsKnownVersion(EvidenceNode root)
    {
        var schema = root.Member("schema");
        var name = schema.AsText();
        if (name == EvidenceFormat.Schema)
            return true;
        var isLater = name.StartsWith(EvidenceFormat.Family, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(EvidenceFormat.Family.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && version > EvidenceFormat.Version;
        schema.Fail(
            $"'{EvidenceFormat.Schema}'",
            isLater ? $"{EvidenceNode.Quoted(name)}, which a later version of Parley wrote: replay it with that" : EvidenceNode.Quoted(name));
        return false;
    }

    /// <summary>Goes through the document once without keeping anything, so that what is too much is never kept.</summary>
    static bool IsWithinLimits(ReadOnlySpan<byte> source, out EvidenceFault fault)
    {
        fault = default;
        if (source.Length > EvidenceFormat.MaximumOctets)
        {
            fault = new("", $"at most {EvidenceFormat.MaximumOctets / (1024 * 1024)} MiB", "more");
            return false;
        }

        if (!Utf8.IsValid(source))
        {
            fault = new("", "a JSON document", "octets that are no UTF-8");
            return false;
        }

        var reader = new Utf8JsonReader(source, new JsonReaderOptions { MaxDepth = EvidenceFormat.MaximumDepth });
        try
        {
            for (var tokens = 0; reader.Read(); tokens++)
            {
                if (tokens == EvidenceFormat.MaximumTokens)
                {
                    fault = new("", $"at most {EvidenceFormat.MaximumTokens} values", "more");
                    return false;
                }

                // An escape may stand for half a character, which only decoding finds.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    _ = reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            fault = new("", "a JSON document", "an escape that stands for no character");
            return false;
        }
        catch (JsonException error)
        {
            fault = NotJson(error);
            return false;
        }
    }

    // The framework's message ends with the place once more.
    static EvidenceFault NotJson(JsonException error) => new(
        "", "a JSON document",
        string.Create(
            CultureInfo.InvariantCulture,
            $"an error in line {error.LineNumber + 1}, octet {error.BytePositionInLine + 1}: {error.Message.Split(" LineNumber")[0].TrimEnd('.')}"));
}
