using System.Globalization;
using System.Net;
using CsvHelper;
using CsvHelper.Configuration;

namespace Parley.Bench.Photos;

/// <summary>The same work with CsvHelper, which reads all cells and writes them anew.</summary>
static class CsvHelperRewriter
{
    internal static void Rewrite(string from, string to, string host)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var input = new StreamReader(from);
        using var output = new StreamWriter(to);
        using var parser = new CsvParser(input, configuration);
        using var writer = new CsvWriter(output, configuration);
        parser.Read();
        var column = Array.IndexOf(parser.Record!, "userProfilePhotoURL"); // a row was read
        Write(writer, parser.Record!);
        while (parser.Read())
        {
            var record = parser.Record!; // a row was read
            if (Uri.TryCreate(record[column], UriKind.Absolute, out var url) && IPAddress.TryParse(url.Host, out _))
                record[column] = record[column].Replace(url.Host, host, StringComparison.Ordinal);
            Write(writer, record);
        }
    }

    static void Write(CsvWriter writer, string[] record)
    {
        foreach (var cell in record)
            writer.WriteField(cell);
        writer.NextRecord();
    }
}
