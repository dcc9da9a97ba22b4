using System.Globalization;
using System.Security.Cryptography;
using Parley.Bench.Chains;
using Parley.Bench.Matching;
using Parley.Bench.Photos;
using Parley.Bench.Targets;

// The scripts beside this program call it:
// Parley.Bench FOLDER ROUNDS SECONDS PEER...            chains per second of all engines (chains.sh builds the peers)
// Parley.Bench photos make FILE                         a million rows of contacts
// Parley.Bench photos csvhelper FROM TO HOST            the photo addresses rewritten with CsvHelper
// Parley.Bench match make FOLDER                        five thousand keys, and their certificates
// Parley.Bench targets FILE TASKS                       how many endpoints of a list show a certificate (targets.sh makes the list)
switch (args)
{
    case ["photos", "make", var path]:
        PhotoExport.Make(path);
        break;
    case ["photos", "csvhelper", var from, var to, var host]:
        CsvHelperRewriter.Rewrite(from, to, host);
        break;
    case ["match", "make", var folder]:
        KeyFolder.Make(folder);
        break;
    case ["targets", var list, var tasks]:
        Console.WriteLine(await SslStreamLoop.RunAsync(list, int.Parse(tasks, CultureInfo.InvariantCulture)));
        break;
    default:
        CompareEngines();
        break;
}

void CompareEngines()
{
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
}
