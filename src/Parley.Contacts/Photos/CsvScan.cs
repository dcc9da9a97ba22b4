namespace Parley.Contacts.Photos;

/// <summary>How the search for the end of a row ended.</summary>
enum CsvScan
{
    /// <summary>The row is whole.</summary>
    Row,

    /// <summary>It goes on beyond what is at hand; or nothing is left.</summary>
    MoreIsNeeded,

    /// <summary>The file ends inside quotes.</summary>
    QuoteNotClosed,
}
