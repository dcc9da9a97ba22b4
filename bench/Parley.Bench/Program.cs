using System.Globalization;
using System.Security.Cryptography;
using Parley.Bench.Chains;
using Parley.Bench.Targets;

// Parley.Bench targets FILE TASKS: how many endpoints of a list show a certificate; bench/targets.sh makes the list.
if (args is ["targets", var list, var tasks])
{
    Console.WriteLine(await SslStreamLoop.RunAsync(list, int.Parse(tasks, CultureInfo.InvariantCulture)));
    return;
}

// Parley.Bench FOLDER ROUNDS SECONDS PEER...: chains per second of all engines; bench/chains.sh builds the peers.
var folder = args[0];
var rounds = int.Parse(args[1], CultureInfo.InvariantCulture);
var turn = TimeSpan.FromSeconds(double.Parse(args[2], CultureInfo.InvariantCulture));
var algorithms = new (string Name, string Folder, Func<AsymmetricAlgorithm> Key)[]
{
    ("RSA-2048", "rsa", () => RSA.Create(2048)),
    ("P-256", "p256", () => ECDsa.Create(ECCurve.NamedCurves.nistP256)),
};
foreach (var algorithm in algorithms)
{
    var corpus = ChainCorpus.Open(Path.Combine(folder, algorithm.Folder), algorithm.Key);
    new ChainBenchmark(corpus, algorithm.Name, [.. args[3..]], turn, rounds).Run(Console.Out);
    Console.WriteLine();
}
