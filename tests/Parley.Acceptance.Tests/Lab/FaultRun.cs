using Parley.Lab.Faults;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>
/// One check of the lab with one fault, and the evidence of it: made once, and held against each promise by the tests of that promise.
/// </summary>
/// <param name="Run">The run, its report in JSON.</param>
/// <param name="Evidence">What <c>--record</c> wrote.</param>
sealed record FaultRun(ProgramRun Run, string Evidence)
{
    static readonly Lock Gate = new();
    static readonly Dictionary<string, Task<FaultRun>> Runs = new(StringComparer.Ordinal);

    /// <summary>How every report is asked for, that of a replay too.</summary>
    internal static string[] Format => ["--format", "json", "--fail-on", "warning"];

    internal static TheoryData<string> AllFaults => [.. LabFaults.All.Select(fault => fault.Name)];

    /// <summary>The run with the fault of this name; the first who asks makes it.</summary>
    internal static Task<FaultRun> OfAsync(string fault)
    {
        lock (Gate)
        {
            if (!Runs.TryGetValue(fault, out var run))
                Runs.Add(fault, run = Task.Run(() => MakeAsync(fault)));
            return run;
        }
    }

    static async Task<FaultRun> MakeAsync(string fault)
    {
        var folder = Directory.CreateTempSubdirectory("parley-fault-");
        try
        {
            var file = Path.Combine(folder.FullName, "evidence.json");
            var run = await ProgramRun.OfAsync(["check", "alice@example.test", "--lab", "--fault", fault, "--record", file, .. Format]);
            return new(run, await File.ReadAllTextAsync(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
