namespace Parley.Issuance;

/// <summary>The document that a datum rests on, as the data files write it.</summary>
/// <param name="Document">Its title.</param>
/// <param name="Section">The section.</param>
/// <param name="Date">The edition, or the day from which it holds; <see langword="null"/> where the document bears none.</param>
public sealed record SourceText(string Document, string Section, string? Date = null)
{
    /// <summary>The reference in one line.</summary>
    public override string ToString() =>
        $"{new Diagnostics.SourceReference(Document, Section)}{(Date is null ? "" : $" ({Date})")}";
}
