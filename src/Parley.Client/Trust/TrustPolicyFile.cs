using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Parley.Certificates.Identity;
using Parley.Diagnostics;

namespace Parley.Client.Trust;

/// <summary>The form of an administrator's policy; <c>docs/schemas/trust-policy.schema.json</c> describes the document.</summary>
public static class TrustPolicyFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "parley.trust-policy/1";

    /// <summary>Octets at most: some ten thousand rules.</summary>
    public const int MaximumSizeBytes = 4 * 1024 * 1024;

    /// <summary>Rules at most: one for each server of a very large deployment.</summary>
    public const int MaximumRules = 10_000;

    /// <summary>Days at most that a policy can allow: ten years.</summary>
    public const int MaximumDays = 3660;

    // The document, its rules, each rule.
    const int MaximumDepth = 4;

    /// <summary>Where the policy of a machine is looked for; only an administrator can write there.</summary>
    public static string DefaultPath => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "Parley", "trust-policy.json")
        : "/etc/parley/trust-policy.json";

    /// <summary>
    /// Reads the policy at a path. One that is not there is none; one that cannot be read forbids everything, because nobody
    /// knows what it would forbid.
    /// </summary>
    public static TrustPolicy Load(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaximumSizeBytes })
                return TrustPolicy.Unreadable($"{path} is longer than {MaximumSizeBytes / (1024 * 1024)} MiB");
            return TryRead(File.ReadAllBytes(path), out var policy, out var why)
                ? policy
                : TrustPolicy.Unreadable($"{path}: {why}");
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return TrustPolicy.None;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return TrustPolicy.Unreadable(failure.Message);
        }
    }

    /// <summary>Reads a policy; whatever is missing, wrong or unknown makes all of it unreadable.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> file, [NotNullWhen(true)] out TrustPolicy? policy, [NotNullWhen(false)] out string? why)
    {
        policy = null;
        try
        {
            using var document = JsonDocument.Parse(file, new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
            var reader = new StrictObject(document.RootElement);
            var schema = reader.Text("schema", CertificateFacts.MaximumText);
            if (schema != Schema)
                reader.Fail($"schema is '{schema}', and {Schema} is understood");
            var peopleMayAccept = !reader.Has("peopleMayAccept") || reader.Flag("peopleMayAccept");
            var maximumDays = reader.Has("maximumDays")
                ? reader.Number("maximumDays", 1, MaximumDays)
                : TrustPolicy.None.MaximumDays;
            var rules = ImmutableArray.CreateBuilder<TrustPolicyRule>();
            foreach (var element in reader.Items("rules", MaximumRules))
                rules.Add(ReadRule(element, rules.Count + 1, reader));
            why = reader.End();
            if (why is null)
                policy = new() { PeopleMayAccept = peopleMayAccept, MaximumDays = maximumDays, Rules = rules.ToImmutable() };
            return policy is not null;
        }
        catch (JsonException error)
        {
            why = $"line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}: no JSON";
            return false;
        }
    }

    /// <summary>Writes a policy.</summary>
    public static void Write(Utf8JsonWriter writer, TrustPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(policy);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteBoolean("peopleMayAccept", policy.PeopleMayAccept);
        writer.WriteNumber("maximumDays", policy.MaximumDays);
        writer.WriteStartArray("rules");
        foreach (var rule in policy.Rules)
            WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static TrustPolicyRule ReadRule(JsonElement element, int number, StrictObject policy)
    {
        var reader = new StrictObject(element);
        var action = reader.Text("action", CertificateFacts.MaximumText);
        if (action is not ("accept" or "forbid"))
            reader.Fail("action is neither accept nor forbid");
        var rule = new TrustPolicyRule
        {
            Accepts = action == "accept",
            Reason = reader.Text("reason", CertificateFacts.MaximumText),
            Service = reader.Has("service") ? reader.Word<ApplicationService>("service") : null,
            Domain = reader.Has("domain") ? reader.Text("domain", CertificateFacts.MaximumText).ToLowerInvariant() : null,
            Server = reader.Has("server") ? reader.Text("server", DecisionJson.MaximumServer).ToLowerInvariant() : null,
            KeySha256 = reader.Has("keySha256") ? reader.Digest("keySha256") : null,
            Until = reader.Has("until") ? reader.Moment("until") : null,
        };
        if (rule is { Accepts: true, KeySha256: null })
            reader.Fail("a rule that accepts names the key: keySha256");
        if (reader.End() is { } why)
            policy.Fail($"rule {number}: {why}");
        return rule;
    }

    static void WriteRule(Utf8JsonWriter writer, TrustPolicyRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("action", rule.Accepts ? "accept" : "forbid");
        writer.WriteString("reason", rule.Reason);
        if (rule.Service is { } service)
            writer.WriteString("service", DecisionJson.Word(service));
        if (rule.Domain is { } domain)
            writer.WriteString("domain", domain);
        if (rule.Server is { } server)
            writer.WriteString("server", server);
        if (rule.KeySha256 is { } key)
            writer.WriteString("keySha256", key);
        if (rule.Until is { } until)
            writer.WriteString("until", Evidence.Moment(until));
        writer.WriteEndObject();
    }
}
