using System.Text;
using System.Text.Json.Nodes;
using Parley.Check.Bundles;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Bundles;

public sealed class EvidenceReaderTests
{
    [Fact]
    public void Evidence_of_the_first_version_gives_the_report_that_it_gave()
    {
        var report = SampleBundle.Bundle.ToReport();

        Assert.Equal(
            [
                "cert.chain.missing-intermediate: user-data cucm1.example.test:8443, configuration cucm1.example.test:6972",
                "cert.revocation.revoked: voicemail cuc1.example.test:443",
                "transport.tls.protocol-mismatch: ldaps ldap1.example.test:636",
            ],
            report.Causes.Where(cause => cause.Observation.Severity == Severity.Error)
                .Select(cause => $"{cause.Observation.Finding.Code}: {string.Join(", ", cause.Effects.Select(effect => $"{effect.Service} {effect.Node}"))}")
                .Order(StringComparer.Ordinal));
        Assert.Equal("alice@example.test", report.Address.ToString());
        Assert.False(report.TimeGiven);
        Assert.All(report.Services.SelectMany(service => service.Nodes).SelectMany(node => node.Connections), connection =>
            Assert.Equal(connection.Attempt.Presented.Length, connection.Attempt.Verdict?.Presented.Length ?? 0));
    }

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        var written = SampleBundle.Write(SampleBundle.Bundle);

        var again = SampleBundle.Read(written);

        Assert.Equal(SampleBundle.ReportOf(SampleBundle.Bundle), SampleBundle.ReportOf(again));
        Assert.Equal(written, SampleBundle.Write(again));
    }

    [Fact]
    public void Another_moment_gives_other_verdicts()
    {
        var at = new DateTimeOffset(2126, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var report = SampleBundle.Read(SampleBundle.Text, at).ToReport();

        Assert.Equal(at, report.Time);
        Assert.True(report.TimeGiven);
        Assert.Contains(report.Causes, cause => cause.Observation.Finding.Code == "cert.validity.expired");
    }

    [Fact]
    public void Members_of_a_later_version_are_left_alone()
    {
        var document = JsonNode.Parse(SampleBundle.Text)!;
        foreach (var place in Objects(document).ToList())
        {
            if (!place.GetPath().EndsWith(".evidence", StringComparison.Ordinal) && !place.GetPath().EndsWith(".objects", StringComparison.Ordinal))
                place["later"] = new JsonObject { ["a"] = 1 };
        }

        Assert.Equal(SampleBundle.ReportOf(SampleBundle.Bundle), SampleBundle.ReportOf(SampleBundle.Read(document.ToJsonString())));
    }

    [Fact]
    public void A_finding_of_a_later_version_is_told()
    {
        var text = SampleBundle.Text.Replace("transport.tls.protocol-mismatch", "transport.tls.told-later", StringComparison.Ordinal);

        var report = SampleBundle.Read(text).ToReport();

        var cause = Assert.Single(report.Causes, cause => cause.Observation.Finding.Code == "transport.tls.told-later");
        Assert.Equal(Severity.Error, cause.Observation.Severity);
    }

    [Theory]
    [InlineData("parley.evidence/2", "which a later version of Parley wrote")]
    [InlineData("parley.evidence/99", "which a later version of Parley wrote")]
    [InlineData("parley.evidence/0", "found 'parley.evidence/0'")]
    [InlineData("parley.check/1", "found 'parley.check/1'")]
    public void Another_version_is_refused_by_its_name(string schema, string expected)
    {
        var text = SampleBundle.Text.Replace(EvidenceFormat.Schema, schema, StringComparison.Ordinal);

        Assert.False(SampleBundle.TryRead(text, out _, out var fault));
        Assert.Contains(expected, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "expected a JSON document")]
    [InlineData("[]", "schema: expected a value, found a list")]
    [InlineData("{}", "schema: expected a value, found none")]
    [InlineData("null", "schema: expected a value, found nothing")]
    [InlineData("{\"schema\":\"parley.evidence/1\"}", "objects: expected a value, found none")]
    [InlineData("{\"schema\":1,\"schema\":1}", "expected a JSON document")]
    [InlineData("{\"schema\":\"\\ud800\"}", "an escape that stands for no character")]
    [InlineData("{\"\\udfff\":1}", "an escape that stands for no character")]
    public void What_is_no_evidence_is_refused_with_its_reason(string text, string expected)
    {
        Assert.False(SampleBundle.TryRead(text, out var bundle, out var fault));
        Assert.Null(bundle);
        Assert.Contains(expected, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_was_changed_is_refused()
    {
        var document = JsonNode.Parse(SampleBundle.Text)!;
        var changed = document["objects"]!.AsObject().First();
        var octets = Convert.FromBase64String(changed.Value!.GetValue<string>());
        octets[^1] ^= 1;
        document["objects"]![changed.Key] = Convert.ToBase64String(octets);

        Assert.False(SampleBundle.TryRead(document.ToJsonString(), out _, out var fault));
        Assert.Contains("the file was changed", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_cut_off_anywhere_is_refused()
    {
        var document = JsonNode.Parse(SampleBundle.Text)!;
        document["visits"] = new JsonArray();
        var octets = Encoding.UTF8.GetBytes(document.ToJsonString());

        // Every length at the beginning, then a step that divides nothing: each kind of place is cut often.
        for (var length = 0; length < octets.Length; length += length < 4096 ? 1 : 13)
        {
            Assert.False(EvidenceReader.TryRead(octets.AsMemory(0, length), ProductFindings.Catalogue, null, out _, out var fault));
            Assert.NotEmpty(fault.ToString());
        }
    }

    [Fact]
    public void A_value_of_another_kind_anywhere_is_no_exception()
    {
        // One visit: every member of the format is met, and the test stays quick.
        var document = JsonNode.Parse(SampleBundle.Text)!;
        var visits = document["visits"]!.AsArray();
        while (visits.Count > 1)
            visits.RemoveAt(0);

        // Two of the values at each place, in turn: places alike get them all.
        Func<JsonNode?>[] others = [() => null, () => -1, () => 1e300, () => "other", () => new JsonArray(new JsonArray())];
        foreach (var (number, place) in Places(document).ToList().Index())
        {
            foreach (var other in new[] { others[number % others.Length](), others[(number + 2) % others.Length]() })
            {
                var original = place.Parent is JsonArray list ? Swap(list, place.Index, other) : Swap(place.Parent, place.Name, other);
                if (!SampleBundle.TryRead(document.ToJsonString(), out var bundle, out var fault))
                    Assert.NotEmpty(fault.Expected);
                else
                    Assert.NotEmpty(SampleBundle.ReportOf(bundle!)); // it was read
                _ = place.Parent is JsonArray again ? Swap(again, place.Index, original) : Swap(place.Parent, place.Name, original);
            }
        }
    }

    [Fact]
    public void Nothing_is_read_of_a_document_that_is_too_deep_too_long_or_too_large()
    {
        var deep = new string('[', 100_000);
        var many = $"[{string.Join(',', Enumerable.Repeat("0", EvidenceFormat.MaximumTokens))}]";
        var large = new byte[100 * 1024 * 1024];
        large.AsSpan().Fill((byte)' ');

        Assert.False(SampleBundle.TryRead(deep, out _, out var tooDeep));
        Assert.False(SampleBundle.TryRead(many, out _, out var tooMany));
        Assert.False(EvidenceReader.TryRead(large, ProductFindings.Catalogue, null, out _, out var tooLarge));

        Assert.Contains("depth", tooDeep.Found, StringComparison.Ordinal);
        Assert.Contains("values", tooMany.Expected, StringComparison.Ordinal);
        Assert.Contains("MiB", tooLarge.Expected, StringComparison.Ordinal);
    }

    static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Every place of a value: its parent with the name of the member, or the index of the item.</summary>
    static IEnumerable<(JsonNode Parent, string Name, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, member.Key, 0))),
        JsonArray items => items.SelectMany((item, index) => Places(item).Prepend((items, "", index))),
        _ => [],
    };

    static JsonNode? Swap(JsonArray list, int index, JsonNode? value)
    {
        var before = list[index];
        list[index] = value?.Parent is null ? value : value.DeepClone();
        return before;
    }

    static JsonNode? Swap(JsonNode parent, string name, JsonNode? value)
    {
        var before = parent[name];
        parent[name] = value?.Parent is null ? value : value.DeepClone();
        return before;
    }
}
