using System.Collections.Immutable;
using Parley.Installation.Preflight.Reading;

namespace Parley.Installation.Preflight.Products;

/// <summary>What a product takes as a certificate, as data: one file of <c>Data/Products</c>.</summary>
public sealed record ProductPack
{
    /// <summary>Its name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in words.</summary>
    public required string Title { get; init; }

    /// <summary>Other names that people know it by.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The document that the rules are from.</summary>
    public required string Document { get; init; }

    /// <summary>The date of the document; of one without a date, when it was read.</summary>
    public required string Date { get; init; }

    /// <summary>Where the certificate is installed, and how it is taken into use.</summary>
    public required string Install { get; init; }

    /// <summary>The program and version that the rules were held against, and when; <see langword="null"/>: they rest on the document.</summary>
    public string? Seen { get; init; }

    /// <summary>The library that it reads files with; <see langword="null"/> where that is not known.</summary>
    public PemReaderName? Reader { get; init; }

    /// <summary>The forms of files that it takes.</summary>
    public required ImmutableArray<UploadForm> Forms { get; init; }

    /// <summary>The forms of private keys that it takes.</summary>
    public required ImmutableArray<KeyForm> KeyForms { get; init; }

    /// <summary>Where it has its key from.</summary>
    public required KeyDelivery Key { get; init; }

    /// <summary>Where it wants the certificates of the authorities.</summary>
    public required ChainPlace Chain { get; init; }

    /// <summary>The least bits of an RSA key.</summary>
    public int MinimumRsaBits { get; init; } = 2048;

    /// <summary>The most bits of an RSA key; default no limit.</summary>
    public int? MaximumRsaBits { get; init; }

    /// <summary>The purposes that the extended key usage must hold, as RFC 5280 calls them: <c>serverAuth</c>.</summary>
    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary>Its rules, by the code of the finding; what is not there is not looked at.</summary>
    public required ImmutableSortedDictionary<string, PackRule> Rules { get; init; }

    /// <summary>Its own list of problems; empty where it has none.</summary>
    public ImmutableArray<KnownProblem> Problems { get; init; } = [];

    /// <summary>The entry of an identifier, or <see langword="null"/>.</summary>
    public KnownProblem? Problem(string id) => Problems.FirstOrDefault(problem => problem.Id == id);

    /// <summary>The entries that a text describes: by their identifier, or by words of the symptom; the best first.</summary>
    public ImmutableArray<KnownProblem> FindProblems(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Problem(text) is { } known)
            return [known];
        var words = Words(text);
        return
        [
            .. Problems.Select(problem => (problem, score: words.Intersect(WordsOf(problem)).Count()))
                .Where(each => words.Count > 0 && each.score * 2 >= words.Count)
                .OrderByDescending(each => each.score)
                .Select(each => each.problem),
        ];
    }

    /// <summary>The place that a rule is from, in one line.</summary>
    internal string Cite(PackRule rule) => rule.Section is null ? $"{Document} ({Date})" : $"{Document} ({Date}), \"{rule.Section}\"";

    static IEnumerable<string> WordsOf(KnownProblem problem) =>
        problem.Symptoms.Append(problem.Problem).Append(problem.Id.Replace('-', ' ')).SelectMany(Words).Distinct();

    /// <summary>Words of more than two letters; the shorter ones stand in every sentence.</summary>
    static HashSet<string> Words(string text)
    {
        const int longest = 500; // a symptom is a line
        return text[..Math.Min(text.Length, longest)].ToLowerInvariant()
            .Split([' ', ',', '.', ';', ':', '"', '\'', '-', '_', '(', ')', '!', '?'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2)
            .ToHashSet(StringComparer.Ordinal);
    }
}
