namespace Parley.Contacts.Photos;

/// <summary>A row that stands for its like.</summary>
/// <param name="Row">The number of the row, 1 for the first below the headings.</param>
/// <param name="Line">The line at which it begins, 1 for the first of the file.</param>
/// <param name="Url">The beginning of what stands in the cell, as a line that acts nowhere.</param>
public sealed record PhotoExample(long Row, long Line, string Url);
