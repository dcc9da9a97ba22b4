using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Parley.Check.Reports;

namespace Parley.Check.Html;

/// <summary>
/// Builds a page. Texts and values of attributes are escaped wherever they come from; names of elements and attributes are
/// our own. What turns the direction of text or hides is shown by its number.
/// </summary>
public sealed class Markup
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder _page = new();
    readonly Stack<string> _open = new();

    /// <summary>Begins an element.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        _page.Append('>');
        _open.Push(element);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public Markup Close()
    {
        _page.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with a text.</summary>
    public Markup Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close();

    /// <summary>An element that holds nothing; inside a picture the slash is needed, outside it does no harm.</summary>
    public Markup Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        _page.Append("/>");
        return this;
    }

    /// <summary>A text.</summary>
    public Markup Text(string text)
    {
        _page.Append(Escaped(text));
        return this;
    }

    /// <summary>A line end, so that the source of the page can be read and compared.</summary>
    public Markup Line()
    {
        _page.Append('\n');
        return this;
    }

    /// <summary>Our own text that is no markup to be escaped: the style of the page.</summary>
    public Markup Verbatim(string own)
    {
        _page.Append(own);
        return this;
    }

    /// <summary>A number as attributes have it.</summary>
    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The page as built so far.</summary>
    public override string ToString() => _page.ToString();

    void Begin(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _page.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _page.Append(' ').Append(name).Append("=\"").Append(Escaped(value)).Append('"');
        }
    }

    static string Escaped(string text) => Encoder.Encode(DocumentText.Of(text));
}
