using System.Text;

namespace Parley.Contacts.Tests.Photos;

/// <summary>
/// Makes tables of random cells in a random style of writing, and with each the same table after the change: it knows
/// which letters are the host of a photo because it put them there, so that it needs no reader of its own.
/// </summary>
sealed class PhotoTable
{
    const string Letters = "ab ,;\t|'/.:1é";

    readonly Random _random;
    readonly string _delimiter;
    readonly string _lineEnd;
    readonly int _column;
    readonly int _columns;
    readonly string _newHost;

    internal PhotoTable(int seed, string newHost)
    {
        _random = new(seed);
        _newHost = newHost;
        _delimiter = Pick(",", ";", "\t", "|");
        _lineEnd = Pick("\n", "\r\n", "\r");
        _columns = _random.Next(1, 8);
        _column = _random.Next(_columns);
    }

    /// <summary>The headings.</summary>
    internal string Headings() => string.Join(
        _delimiter, Enumerable.Range(0, _columns).Select(place => place == _column ? "userProfilePhotoURL" : $"column{place}")) + _lineEnd;

    /// <summary>A row as it is and as it should be, and the cells that a reader finds in the second.</summary>
    internal (string Before, string After, string[] Cells) Row()
    {
        var (before, after, cells) = (new StringBuilder(), new StringBuilder(), new string[_columns]);
        for (var place = 0; place < _columns; place++)
        {
            if (place > 0)
            {
                before.Append(_delimiter);
                after.Append(_delimiter);
            }

            var (old, changed) = place == _column ? Photo() : Same(Text());
            cells[place] = changed;
            // What needs quotes gets them; others get them now and then.
            var isQuoted = changed.IndexOfAny([',', ';', '\t', '|', '"', '\r', '\n']) >= 0 || _random.Next(4) == 0;
            before.Append(isQuoted ? Quoted(old) : old);
            after.Append(isQuoted ? Quoted(changed) : changed);
        }

        return (before.Append(_lineEnd).ToString(), after.Append(_lineEnd).ToString(), cells);
    }

    /// <summary>Reads a table letter by letter, as slowly and as plainly as can be.</summary>
    internal List<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted)
            {
                if (text[i] != '"')
                    cell.Append(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    isQuoted = false;
            }
            else if (text[i] == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (text[i] == _delimiter[0])
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (text.AsSpan(i).StartsWith(_lineEnd))
            {
                row.Add(cell.ToString());
                cell.Clear();
                rows.Add([.. row]);
                row.Clear();
                i += _lineEnd.Length - 1;
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return rows;
    }

    (string Old, string Changed) Photo()
    {
        var rest = Pick("", ":8443") + Pick("", "/", "/a.jpg", "/192.0.2.1?x=\"y\"", "/p,q;r");
        return _random.Next(6) switch
        {
            0 => Same(""),
            1 => Same("https://photos.example.net" + rest),
            2 => Same(Text()),
            3 => ("https://[2001:db8::" + _random.Next(1, 0xFFFF).ToString("x", null) + "]" + rest, "https://" + _newHost + rest),
            _ => ("https://192.0.2." + _random.Next(256) + rest, "https://" + _newHost + rest),
        };
    }

    // No quote comes first: only quoted cells begin with one.
    string Text() => string.Concat(_random.GetItems<char>(Letters, _random.Next(10))) + Pick("", "", "\"", "\n", "\r\n");

    static (string, string) Same(string text) => (text, text);

    static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];
}
