using System.Diagnostics;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Parley.Acceptance.Tests.Streams;
using Xunit.Abstractions;

namespace Parley.Acceptance.Tests.Authority;

/// <summary>
/// The program itself is killed (SIGKILL) while it signs, revokes and makes lists: at any moment of its life, and right when its
/// journal grows. What it handed out or told before is never lost.
/// </summary>
public sealed class KilledAuthorityTests(ITestOutputHelper output) : IDisposable
{
    const int Rounds = 20;

    /// <summary>The time in which most runs come to their end; a slow machine only kills them earlier.</summary>
    const int WholeRunMilliseconds = 450;

    /// <summary>Hexadecimal digits of a line's digest, and a blank.</summary>
    const int DigestLength = 65;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-killed-");
    readonly HashSet<string> _handedOut = [];
    readonly HashSet<string> _revoked = [];
    readonly Dictionary<BigInteger, string> _lists = [];
    int _worked;

    string Journal => At("pki/journal");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_kill_at_any_moment_loses_nothing_and_takes_no_number_twice()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await RunAsync("authority", "new", At("pki"), "--name", "Example", "--key", "p-256", "--no-password");
        await RunAsync("request", "new", "--role", "plain", "--node", "im.example.com", "--key", "p-256", "--no-password", "--into", At("im"));

        for (var number = 0; number < Rounds / 3; number++)
        {
            await RunAsync("authority", "sign", At("pki"), At("im.csr"), "--role", "plain", "--no-password", "--into", At($"before{number}.pem"));
            _handedOut.Add(SerialOf(At($"before{number}.pem")));
        }

        var ended = 0;
        for (var round = 0; round < Rounds; round++)
            ended += await KillAsync(round, random) ? 1 : 0;

        Assert.True(_worked > 0, "none was killed at its work: the test proves nothing");
        output.WriteLine($"{ended} of {Rounds} came to their end, {_worked} were killed at their work, {_handedOut.Count} handed out, {_revoked.Count} revoked, {_lists.Count} lists");
        // Nothing that was left behind hinders the work.
        await RunAsync("authority", "sign", At("pki"), At("im.csr"), "--role", "plain", "--no-password", "--into", At("last.pem"));
        await RunAsync("authority", "revoke", At("pki"), SerialOf(At("last.pem")), "--reason", "superseded", "--no-password");
        _revoked.Add(SerialOf(At("last.pem")));
        await VerifyAsync();
    }

    /// <summary>Starts one of the three works and kills it.</summary>
    /// <returns>Whether it had come to its end.</returns>
    async Task<bool> KillAsync(int round, Random random)
    {
        var revocable = _handedOut.Except(_revoked).FirstOrDefault();
        string[] work = (round % 3) switch
        {
            1 when revocable is not null => ["revoke", At("pki"), revocable, "--reason", "superseded"],
            2 => ["crl", At("pki")],
            _ => ["sign", At("pki"), At("im.csr"), "--role", "plain", "--into", At($"{round}.pem")],
        };
        var before = new FileInfo(Journal).Length;
        using var parley = new RunningParley(["authority", .. work, "--no-password"]);
        if (round % 4 == 0)
        {
            await Task.Delay(random.Next(WholeRunMilliseconds));
        }
        else
        {
            // The journal has grown, and then a moment: between its lines, and while what follows them is written.
            while (new FileInfo(Journal).Length == before && !parley.HasEnded)
                await Task.Yield();
            var clock = Stopwatch.StartNew();
            for (var moment = TimeSpan.FromMicroseconds(random.Next(random.Next(2) == 0 ? 1_000 : 60_000)); clock.Elapsed < moment;)
                Thread.SpinWait(1);
        }

        parley.Kill();
        var run = await parley.EndAsync();
        if (work[0] == "revoke" && run.ExitCode == 0)
            _revoked.Add(revocable!); // it was given to the command
        if (File.Exists(At($"{round}.pem")))
            _handedOut.Add(SerialOf(At($"{round}.pem")));
        _worked += new FileInfo(Journal).Length > before && run.ExitCode != 0 ? 1 : 0;
        await VerifyAsync();
        return run.ExitCode == 0;
    }

    async Task VerifyAsync()
    {
        var list = JsonNode.Parse(await RunAsync("authority", "list", At("pki"), "--format", "json"))!["certificates"]!.AsArray()
            .ToDictionary(each => (string)each!["serial"]!, each => (string)each!["state"]!);
        Assert.All(_handedOut, serial => Assert.Contains(serial, list.Keys));
        Assert.All(_revoked, serial => Assert.Equal("revoked", list[serial]));
        var taken = (await File.ReadAllTextAsync(Journal)).Split('\n')[..^1].Select(line => JsonNode.Parse(line[DigestLength..])!)
            .Where(entry => (string?)entry["kind"] == "reserved").Select(entry => (string)entry["serial"]!).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Subset(taken.ToHashSet(), list.Keys.ToHashSet());
        // A list is whole, and two different ones never have the same number.
        var octets = await File.ReadAllBytesAsync(At("pki/issuing.crl"));
        CertificateRevocationListBuilder.Load(octets, out var next, out _);
        var number = next - 1;
        Assert.Equal(_lists.TryAdd(number, Convert.ToHexString(octets)) ? Convert.ToHexString(octets) : _lists[number], Convert.ToHexString(octets));
    }

    static string SerialOf(string chain)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(chain);
        return certificate.SerialNumber;
    }

    string At(string name) => Path.Combine(_folder.FullName, name);

    static async Task<string> RunAsync(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Error}");
        return run.Output;
    }
}
