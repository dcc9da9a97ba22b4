using System.Globalization;
using System.Security.Cryptography;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>
/// Runs a target: no exception, no more allocated than the bound, no hang. An input that breaks one of these is kept in a file
/// and named with target and seed.
/// </summary>
sealed class FuzzRun(FuzzTarget target, int seed, ITestOutputHelper output)
{
    /// <summary>
    /// Ends a run that hangs, with its input kept. It only tells a hang from work: an input takes far less than a
    /// millisecond, and none of the tests waits for it.
    /// </summary>
    static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    long _begun;
    byte[]? _input;
    double _mostPerOctet;

    /// <summary>Where inputs that broke something are kept.</summary>
    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "fuzz");

    internal long Executions { get; private set; }

    /// <summary>Executions whose input was read; the others were refused.</summary>
    internal long Reads { get; private set; }

    /// <summary>Runs until told to stop.</summary>
    internal void Run(Func<long, bool> isEnough)
    {
        var seeds = target.Seeds();
        Assert.NotEmpty(seeds);
        using var watchdog = new Timer(_ => EndHang(), null, Hang, Hang);
        foreach (var input in seeds)
            Execute(input);
        var mutator = new Mutator(new Random(seed), seeds, target.Words);
        while (!isEnough(Executions))
            Execute(target.Next(mutator));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{target.Name}: seed {seed}, {seeds.Length} seeds, {Executions} executions, {Reads} of them read, at most {_mostPerOctet:F0} octets allocated per octet of an input over 1000"));
    }

    /// <summary>Runs one input.</summary>
    internal void Execute(byte[] input)
    {
        Volatile.Write(ref _input, input);
        Volatile.Write(ref _begun, TimeProvider.System.GetTimestamp());
        Executions++;
        try
        {
            // What is made once for all inputs counts for the first only.
            if (Allocated(input) > target.Bound(input) && Allocated(input) is var again && again > target.Bound(input))
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                    $"{again} octets were allocated for an input of {input.Length}, {target.Bound(input)} at most are allowed"));
            }
        }
        catch (Exception failure)
        {
            Assert.Fail(Describe(input) + ": " + failure);
        }

        Volatile.Write(ref _input, null);
    }

    long Allocated(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isRead = target.Run(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Reads += isRead ? 1 : 0;
        if (input.Length > 1000)
            _mostPerOctet = Math.Max(_mostPerOctet, (double)allocated / input.Length);
        return allocated;
    }

    void EndHang()
    {
        var input = Volatile.Read(ref _input);
        if (input is not null && TimeProvider.System.GetElapsedTime(Volatile.Read(ref _begun)) > Hang)
            Environment.FailFast("an input hangs: " + Describe(input));
    }

    string Describe(byte[] input)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input))[..16]}");
        File.WriteAllBytes(path, input);
        return string.Create(CultureInfo.InvariantCulture, $"target {target.Name}, seed {seed}, execution {Executions}, input kept in {path}");
    }
}
