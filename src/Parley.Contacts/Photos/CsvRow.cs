namespace Parley.Contacts.Photos;

/// <summary>A row, as offsets into what is at hand.</summary>
/// <param name="Length">Its length, the line end included.</param>
/// <param name="CellStart">Where the wanted cell begins, after its quote where it has one.</param>
/// <param name="CellEnd">Where the wanted cell ends; before its beginning where the row has no such cell.</param>
/// <param name="HasQuotes">Whether a cell is in quotes, so that line ends may be inside.</param>
readonly record struct CsvRow(int Length, int CellStart, int CellEnd, bool HasQuotes)
{
    /// <summary>Whether the row has the wanted cell.</summary>
    internal bool HasCell => CellEnd >= CellStart;
}
