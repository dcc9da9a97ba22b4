using System.Collections.Immutable;
using Parley.Installation.Preflight;
using Parley.Installation.Tests.Support;
using Parley.Peers;

namespace Parley.Installation.Tests.Preflight.Programs;

/// <summary>Holds a pack against what its program did with every case.</summary>
static class ProgramAgreement
{
    /// <summary>Clients that run at once: enough to keep two cores busy.</summary>
    const int AtOnce = 3;

    /// <summary>Writes the files of all cases, each into a folder of its own, and the root.</summary>
    internal static void Write(PeerFolder folder)
    {
        folder.Write("root.pem", TestUpload.Pem(TestChain.Root));
        foreach (var upload in PackCases.All)
        {
            folder.MakeFolder(upload.Name);
            File.WriteAllBytes(folder[$"{upload.Name}/chain.pem"], upload.Certificate);
            File.WriteAllBytes(folder[$"{upload.Name}/server.key"], upload.Key);
        }
    }

    /// <summary>The cases that a pack takes: one server can serve them all.</summary>
    internal static ImmutableArray<PackCase> Taken(string product) =>
        [.. PackCases.All.Where(upload => upload.Judge(product).Outcome != UploadEffect.Refused)];

    /// <summary>Asks for every case, some at once.</summary>
    internal static async Task<Dictionary<string, ServedAs>> AskAllAsync(IEnumerable<PackCase> uploads, Func<PackCase, Task<ServedAs>> ask)
    {
        var answers = new Dictionary<string, ServedAs>();
        foreach (var some in uploads.Chunk(AtOnce))
        {
            foreach (var (upload, answer) in some.Zip(await Task.WhenAll(some.Select(ask))))
                answers.Add(upload.Name, answer);
        }

        return answers;
    }

    /// <summary>
    /// A refused upload is not served; one that is taken is served, and without a word of the client where the pack says so. A
    /// client may be content where the pack warns: others are stricter.
    /// </summary>
    internal static void Verify(string product, IReadOnlyDictionary<string, ServedAs> answers)
    {
        var differences = new List<string>();
        Assert.All(Taken(product), upload => Assert.Contains(upload.Name, answers.Keys));
        foreach (var upload in PackCases.All.Where(upload => answers.ContainsKey(upload.Name)))
        {
            var (verdict, answer) = (upload.Judge(product), answers[upload.Name]);
            var agrees = verdict.Outcome switch
            {
                UploadEffect.Refused => !answer.IsServed,
                UploadEffect.Clients => answer.IsServed,
                _ => answer.IsSound,
            };
            if (!agrees)
            {
                var findings = string.Join("; ", verdict.Findings.Select(finding => finding.Finding.Code));
                differences.Add($"{upload.Name}: the pack says {verdict.Outcome} ({findings}), the program: served {answer.IsServed}, sound {answer.IsSound}\n  {Last(answer.Text)}");
            }
        }

        Assert.True(differences.Count == 0, $"{product}:\n{string.Join('\n', differences)}");
    }

    static string Last(string text) => text.Length > 400 ? text[^400..] : text;
}
