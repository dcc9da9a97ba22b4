using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>Finds the certificate of a case that an observation is about.</summary>
static class BatchPlaces
{
    internal static ImmutableArray<BatchFinding> Of(
        ImmutableArray<Observation> observations, ImmutableArray<PresentedCertificate> presented,
        ImmutableArray<ReadOnlyMemory<byte>> anchors)
    {
        if (observations.IsEmpty)
            return [];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var certificate in presented)
            places.TryAdd(certificate.Sha256, certificate.Index);
        foreach (var (index, anchor) in anchors.Index())
            places.TryAdd(Convert.ToHexStringLower(SHA256.HashData(anchor.Span)), presented.Length + index);
        return [.. observations.Select(observation => new BatchFinding(observation, PlaceOf(observation, places)))];
    }

    static int? PlaceOf(Observation observation, Dictionary<string, int> places) =>
        observation["sha256"] is { } sha256 ? places.TryGetValue(sha256, out var place) ? place : null
        // What cannot be read has only its place among those sent, which people count from one.
        : int.TryParse(observation["position"], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position - 1
        : null;
}
