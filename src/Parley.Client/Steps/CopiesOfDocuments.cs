using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;
using Parley.Configuration.Differences;
using Parley.Diagnostics;
using Parley.Discovery.Web;

namespace Parley.Client.Steps;

/// <summary>
/// Compares what the nodes hand out to configure clients: each has a copy of its own, and which one a client gets depends on who
/// answers it. Every node that answers is asked once for each document.
/// </summary>
sealed class CopiesOfDocuments(GateWebReader reader, ISignInRecorder recorder)
{
    /// <summary>
    /// Nodes that are asked at most; a cluster has at most nine that call processing may run on,
    /// and some hand out files only.
    /// </summary>
    const int MaximumNodes = 20;

    /// <summary>Settings that are named; who sees that many differ, uploads the file.</summary>
    const int SettingsShown = 8;

    const int LongestName = 100;
    const int Ok = 200;

    /// <summary>Asks the nodes as soon as they have answered their first question, and tells who differs from the most.</summary>
    internal async Task CompareAsync(
        ImmutableArray<Task<NodeVisit>> visits, ImmutableArray<ServedDocument> documents, CancellationToken cancellationToken)
    {
        var copies = await Task.WhenAll(
            visits.Take(MaximumNodes).Select(visit => ReadAsync(visit, documents, cancellationToken))).ConfigureAwait(false);
        foreach (var document in documents)
            Tell([document, .. copies.SelectMany(copy => copy).Where(copy => copy.Name == document.Name)]);
    }

    async Task<ImmutableArray<ServedDocument>> ReadAsync(
        Task<NodeVisit> visiting, ImmutableArray<ServedDocument> documents, CancellationToken cancellationToken)
    {
        var visit = (await Task.WhenAll(visiting).ConfigureAwait(false))[0];
        if (!AnsweringNodes.Answers(visit))
            return [];
        var copies = await Task.WhenAll(documents.Where(document => document.Node != visit.Target.Node)
            .Select(document => ReadAsync(visit.Target, document.Name, cancellationToken))).ConfigureAwait(false);
        return [.. copies.OfType<ServedDocument>()];
    }

    /// <summary>The copy of a node; <see langword="null"/> where nothing came over HTTP, which its visit tells of.</summary>
    async Task<ServedDocument?> ReadAsync(ServiceTarget node, string name, CancellationToken cancellationToken)
    {
        var (answer, _) = await reader.ReadAsync(node, $"/{name}", cancellationToken).ConfigureAwait(false);
        return answer.Outcome != WebOutcome.Answered
            ? null
            : new(
                name, node.Node, answer.StatusCode == Ok ? answer.Body : default(ReadOnlyMemory<byte>?),
                string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.StatusCode}"));
    }

    void Tell(ImmutableArray<ServedDocument> copies)
    {
        // The copy that most nodes have; among equals that of the node that was asked first.
        var most = copies.Where(copy => copy.Body is not null)
            .GroupBy(copy => Convert.ToHexString(SHA256.HashData(copy.Body!.Value.Span))) // filtered just before
            .MaxBy(group => group.Count());
        if (most?.First() is not { Body: { } usual } first)
            return;
        var others = copies.Select(copy => (Copy: copy, Difference: DifferenceOf(usual, copy)))
            .Where(compared => compared.Difference is not null)
            .GroupBy(compared => compared.Difference!, compared => compared.Copy.Node); // filtered just before
        foreach (var differing in others)
        {
            var nodes = string.Join(" and ", differing);
            recorder.Observed(ServiceRole.Configuration, differing.First(), Observation.Of(
                ClientFindings.ConfigurationDiffers, $"{first.Name} at {nodes}",
                ("file", first.Name), ("nodes", nodes), ("others", string.Join(" and ", most.Select(copy => copy.Node))),
                ("difference", differing.Key)));
        }
    }

    /// <summary>What differs, in words; <see langword="null"/> where both mean the same to clients.</summary>
    static string? DifferenceOf(ReadOnlyMemory<byte> usual, ServedDocument copy)
    {
        if (copy.Body is not { } body)
            return $"there is no such file ({Printable.Of(copy.Said)})";
        if (body.Span.SequenceEqual(usual.Span) || !ComparedDocument.TryRead(usual, out var expected, out _))
            return null;
        if (!ComparedDocument.TryRead(body, out var found, out _))
            return "the file cannot be read";
        var names = ConfigurationComparison.Compare(expected, found).Where(change => !change.IsSame)
            .Select(change => PlainLine.Of(change.Name, LongestName)).ToImmutableArray();
        if (names.IsEmpty)
            return null;
        var shown = string.Join(", ", names.Take(SettingsShown));
        return names.Length > SettingsShown
            ? string.Create(CultureInfo.InvariantCulture, $"other values for {shown} and {names.Length - SettingsShown} more settings")
            : $"other values for {shown}";
    }
}
