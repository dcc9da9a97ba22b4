using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Planning.Tables;

namespace Parley.Planning.Plans;

/// <summary>Gathers a part of the plan.</summary>
sealed class SectionBuilder(string word, string title)
{
    readonly ImmutableArray<string>.Builder _remarks = ImmutableArray.CreateBuilder<string>();
    readonly ImmutableArray<PlanTable>.Builder _tables = ImmutableArray.CreateBuilder<PlanTable>();
    readonly ImmutableArray<PlanListing>.Builder _listings = ImmutableArray.CreateBuilder<PlanListing>();

    /// <summary>Takes what is contradictory.</summary>
    internal Report Findings { get; } = new();

    internal void Remark(string text) => _remarks.Add(text);

    internal void Listing(PlanListing listing) => _listings.Add(listing);

    /// <summary>Adds rows under a heading, with the sources of the tables that they come from; nothing where there is no row.</summary>
    internal void Table(
        string word, string title, ImmutableArray<string> columns, IEnumerable<ImmutableArray<string>> rows,
        params ImmutableArray<string> sourceTables) =>
        Table(word, title, columns, rows, [.. sourceTables.SelectMany(name => ReferenceTables.Of(name).Sources).Distinct()]);

    internal void Table(
        string word, string title, ImmutableArray<string> columns, IEnumerable<ImmutableArray<string>> rows,
        ImmutableArray<SourceReference> sources)
    {
        var all = rows.ToImmutableArray();
        if (!all.IsEmpty)
            _tables.Add(new() { Word = word, Title = title, Columns = columns, Rows = all, Sources = sources });
    }

    internal PlanSection Build() => new()
    {
        Word = word,
        Title = title,
        Remarks = _remarks.ToImmutable(),
        Tables = _tables.ToImmutable(),
        Listings = _listings.ToImmutable(),
        Findings = Findings.ToImmutable(),
    };
}
