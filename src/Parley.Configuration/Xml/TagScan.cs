namespace Parley.Configuration.Xml;

/// <summary>Finds the tags of a document that was just found well-formed, by the places that its reader tells.</summary>
sealed class TagScan(SourceText source)
{
    /// <summary>The start tag whose name is at a place; of an empty tag that is all of the element.</summary>
    internal MarkupSpan StartTag(int line, int column, int nameLength)
    {
        var name = source.OffsetOf(line, column);
        var end = EndOfTag(name + nameLength);
        return source.Text[end - 2] == '/' ? new(name - 1, nameLength, end, end, end) : new(name - 1, nameLength, end, end, -1);
    }

    /// <summary>The end tag whose name is at a place.</summary>
    internal (int Start, int End) EndTag(int line, int column)
    {
        var name = source.OffsetOf(line, column);
        return (name - 2, EndOfTag(name));
    }

    /// <summary>Behind the tag; a <c>&gt;</c> in quotation marks does not end it.</summary>
    int EndOfTag(int offset)
    {
        var text = source.Text;
        for (var quote = '\0'; ; offset++)
        {
            if (quote != '\0')
                quote = text[offset] == quote ? '\0' : quote;
            else if (text[offset] is '"' or '\'')
                quote = text[offset];
            else if (text[offset] == '>')
                return offset + 1;
        }
    }
}
