using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Issuance.Rules;

/// <summary>What an authority takes: rules from a data file, those that come with Parley or one's own.</summary>
public sealed record RequestRules
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string SchemaName = "parley.request-rules/1";

    /// <summary>Octets of a file at most: a hundred times the longest that comes with Parley.</summary>
    public const int MaximumSizeBytes = 1024 * 1024;

    /// <summary>Files that come with Parley, the usual one first.</summary>
    static readonly ImmutableArray<string> Files = ["public", "public-one-per-name", "private", "meetings-server"];

    /// <summary>The form of the file.</summary>
    public required string Schema { get; init; }

    /// <summary>The word that names them.</summary>
    public required string Name { get; init; }

    /// <summary>Whose rules they are, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The known rules that these add to; default: none.</summary>
    public string? Extends { get; init; }

    /// <summary>The rules.</summary>
    public required ImmutableArray<RequestRule> Rules { get; init; }

    /// <summary>The words that <see cref="TryGet"/> knows.</summary>
    public static ImmutableArray<string> Names => Files;

    /// <summary>Rules that come with Parley.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out RequestRules? rules)
    {
        rules = Files.Contains(name) ? Join(DataFile.Embedded<RequestRules>($"rules-{name}.json")) : null;
        return rules is not null;
    }

    /// <summary>Reads a file with rules.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="rules">The rules, with those that they extend.</param>
    /// <param name="why">What is wrong and where, in one line.</param>
    public static bool TryRead(ReadOnlySpan<byte> file, [NotNullWhen(true)] out RequestRules? rules, [NotNullWhen(false)] out string? why)
    {
        rules = null;
        if (!DataFile.TryRead<RequestRules>(file, out var read, out why))
            return false;
        why = read.Schema != SchemaName ? $"the member schema is not {SchemaName}"
            : read.Rules.IsDefaultOrEmpty || read.Rules.Any(rule => rule is null) ? "the member rules holds no rule, or null"
            : read.Extends is { } extended && !Files.Contains(extended) ? $"the member extends is none of {string.Join(", ", Files)}"
            : null;
        rules = why is null ? Join(read) : null;
        return rules is not null;
    }

    static RequestRules Join(RequestRules rules) =>
        rules.Extends is { } name && TryGet(name, out var extended) ? rules with { Rules = [.. extended.Rules, .. rules.Rules] } : rules;
}
