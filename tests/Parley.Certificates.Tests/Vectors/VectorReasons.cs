namespace Parley.Certificates.Tests.Vectors;

/// <summary>Cases of a set that are judged otherwise on purpose, with one sentence each.</summary>
sealed class VectorReasons
{
    const string FeaturePrefix = "feature:";

    readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);

    internal static VectorReasons Of(string set)
    {
        var reasons = new VectorReasons();
        using var stream = typeof(VectorReasons).Assembly.GetManifestResourceStream(set + ".reasons")
            ?? throw new InvalidOperationException($"There is no {set}.reasons.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split("  ", 2);
            if (parts is not [var id, { Length: > 20 } reason])
                throw new InvalidOperationException($"{set}.reasons: '{line}' gives no reason.");
            reasons._byId.Add(id, reason);
        }

        return reasons;
    }

    /// <summary>Whether the case itself is named.</summary>
    internal bool Names(string id) => _byId.ContainsKey(id);

    /// <summary>Whether the case or one of its features is named.</summary>
    internal bool Covers(VectorCase vector) =>
        Names(vector.Id) || vector.Features.Any(feature => _byId.ContainsKey(FeaturePrefix + feature));
}
