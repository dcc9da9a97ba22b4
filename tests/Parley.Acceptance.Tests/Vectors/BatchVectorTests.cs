using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Parley.Acceptance.Tests.Streams;
using Parley.Cli;
using Parley.Peers;
using Xunit.Abstractions;

namespace Parley.Acceptance.Tests.Vectors;

/// <summary>Public conformance data through the program as a user runs it: every answer as expected, or with a reason.</summary>
public sealed class BatchVectorTests(ITestOutputHelper output)
{
    [VectorsTheory]
    [InlineData("limbo/cases", "limbo")]
    [InlineData("limbo/proposed", "limbo-mail")]
    [InlineData("bettertls/cases", "bettertls")]
    [InlineData("pkits/cases", "pkits")]
    [InlineData("x509test/cases", "x509test")]
    [InlineData("boringssl-chains/cases", "boringssl-chains")]
    [InlineData("boringssl-revocation/cases", "boringssl-revocation")]
    public async Task Answers_as_expected(string set, string reasonsOf)
    {
        var reasons = Reasons(reasonsOf);
        var cases = Read(set).ToList();
        using var folder = new PeerFolder();
        await File.WriteAllLinesAsync(folder["cases.jsonl"], cases.Select(each => each.ToJsonString()));

        using var parley = new RunningParley("cert", "verify", "--batch", folder["cases.jsonl"]);
        var run = await parley.EndAsync();

        Assert.Equal(("", ExitCode.Findings), (run.Error, run.ExitCode));
        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList(); // no line is null
        Assert.Equal(cases.Select(each => (string?)each["id"]), answers.Select(answer => (string?)answer["id"]));
        var surprises = cases.Zip(answers).Where(pair => !IsAsExpected(pair.First, pair.Second)).Select(pair => (string?)pair.First["id"] ?? "").ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {cases.Count - surprises.Count} of {cases.Count} as expected"));
        surprises.RemoveAll(reasons.Contains);
        Assert.Empty(surprises);
    }

    static bool IsAsExpected(JsonNode expected, JsonNode answer) => (string?)expected["expected_status"] switch
    {
        null => (string?)expected["expected_result"] == (string?)answer["result"],
        var status => status == (string?)answer["revocation"] switch { "good" => "GOOD", "revoked" => "REVOKED", _ => "UNKNOWN" },
    };

    /// <summary>Reads a set; cases of another book than RFC 5280 name it, as the set's description wants it.</summary>
    static IEnumerable<JsonNode> Read(string set)
    {
        // The test is skipped where there is no folder.
        using var file = File.OpenRead(Path.Combine(PublicVectors.Folder!, set + ".jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var each = JsonNode.Parse(line)!; // no line is null
            if (ProfileOf((string?)each["id"] ?? "") is { } profile)
                each["profile"] = profile;
            yield return each;
        }
    }

    static string? ProfileOf(string id) => id.Split("::") switch
    {
        ["webpki" or "online", ..] or ["crl", "cabf", ..] => "webpki",
        ["smime", ..] => "smime",
        _ => null,
    };

    static HashSet<string> Reasons(string set) =>
    [
        .. File.ReadAllText(Repository.PathOf($"tests/Parley.Certificates.Tests/Vectors/{set}.reasons")).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split("  ", 2)[0]),
    ];
}
