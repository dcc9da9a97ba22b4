namespace Parley.Contacts.Photos;

/// <summary>A row, as offsets into what is at hand.</summary>
/// <param name="End">Where the next row begins.</param>
/// <param name="CellStart">Where the wanted cell begins, after its quote where it has one.</param>
/// <param name="CellEnd">Where the wanted cell ends; before its beginning where the row has no such cell.</param>
/// <param name="Lines">The lines that it takes: line ends inside quotes make them more than one.</param>
readonly record struct CsvRow(int End, int CellStart, int CellEnd, int Lines)
{
    /// <summary>Whether the row has the wanted cell.</summary>
    internal bool HasCell => CellEnd >= CellStart;
}
