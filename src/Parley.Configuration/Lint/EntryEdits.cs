using System.Collections.Immutable;
using System.Security;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Lint;

/// <summary>The changes that mend a file: each touches what it names and leaves every other character alone.</summary>
static class EntryEdits
{
    /// <summary>Another name in the start tag and in the end tag; a prefix stays.</summary>
    internal static ImmutableArray<TextEdit> Rename(MarkupElement element, string name)
    {
        var span = ConfigurationDocument.SpanOf(element);
        return Rename(span, element.Name, name);
    }

    /// <summary>Another name in the start tag and in the end tag; a prefix stays.</summary>
    internal static ImmutableArray<TextEdit> Rename(MarkupSpan span, string name, string newName)
    {
        var prefix = span.NameLength - name.Length;
        var start = new TextEdit(span.NameStart + prefix, name.Length, newName);
        return span.IsEmptyTag ? [start] : [start, new(span.EndNameStart + prefix, name.Length, newName)];
    }

    /// <summary>
    /// Another value, with the space around it as it was; <see langword="null"/> where there is more than text inside, so that a
    /// comment or the like would be lost.
    /// </summary>
    internal static ImmutableArray<TextEdit>? SetValue(SourceText source, MarkupSpan span, string value)
    {
        var content = source.Text.AsSpan(span.ContentStart, span.ContentEnd - span.ContentStart);
        if (span.IsEmptyTag || content.Contains('<') || content.IsWhiteSpace())
            return null;
        var start = span.ContentStart + (content.Length - content.TrimStart().Length);
        return [new(start, content.Trim().Length, SecurityElement.Escape(value))];
    }

    /// <summary>The element goes; where it was alone on its line, the line goes too.</summary>
    internal static TextEdit Remove(SourceText source, MarkupSpan span)
    {
        var text = source.Text;
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        if ((start > 0 && text[start - 1] is not ('\r' or '\n')) || end == text.Length || text[end] is not ('\r' or '\n'))
            return new(span.Start, span.End - span.Start, "");
        end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
        return new(start, end - start, "");
    }

    /// <summary>The element leaves its place and becomes the last of a group, which is made where there is none.</summary>
    internal static ImmutableArray<TextEdit> Move(ConfigurationDocument document, MarkupSpan span, string group)
    {
        var source = document.Source;
        var element = source.Text[span.Start..span.End];
        return [Remove(source, span), InsertIntoGroup(document, element, group, span.Start)];
    }

    /// <summary>A new element as the last of a group, which is made where there is none.</summary>
    /// <param name="document">The file.</param>
    /// <param name="element">The element as it is to be written.</param>
    /// <param name="group">The group.</param>
    /// <param name="leaving">Where an element begins that leaves its place by the same change; -1 where none does.</param>
    internal static TextEdit InsertIntoGroup(ConfigurationDocument document, string element, string group, int leaving = -1)
    {
        var source = document.Source;
        if (document.Groups.FirstOrDefault(candidate => candidate.Is(group)) is not { } home)
        {
            var unit = IndentOf(source, FirstChild(document.Root)) ?? "";
            var lineEnd = FirstChild(document.Root) is { } child && IndentOf(source, child) is null ? "" : source.LineEnd;
            var indent = lineEnd.Length == 0 ? "" : unit;
            return InsertLast(source, document.Root, $"<{group}>{lineEnd}{indent}{indent}{element}{lineEnd}{indent}</{group}>", leaving);
        }

        var insert = InsertLast(source, home, element, leaving);
        return insert with { IsShared = insert.Length == 0 };
    }

    /// <summary>Behind the last element inside, on a line of its own where that one is.</summary>
    static TextEdit InsertLast(SourceText source, MarkupElement parent, string text, int leaving)
    {
        var span = ConfigurationDocument.SpanOf(parent);
        if (LastBut(parent, leaving) is not { } last)
            return span.IsEmptyTag ? Opened(source, span, text) : new(span.ContentEnd, 0, text);
        var behind = ConfigurationDocument.SpanOf(last).End;
        return new(behind, 0, IndentOf(source, last) is { } indent ? $"{source.LineEnd}{indent}{text}" : text);
    }

    /// <summary>An empty tag as two tags with the text between them.</summary>
    static TextEdit Opened(SourceText source, MarkupSpan span, string text)
    {
        var tag = source.Text[span.Start..(span.End - 2)].TrimEnd();
        var name = source.Text.AsSpan(span.NameStart, span.NameLength);
        return new(span.Start, span.End - span.Start, $"{tag}>{text}</{name}>");
    }

    static MarkupElement? LastBut(MarkupElement parent, int leaving)
    {
        for (var i = parent.Children.Length - 1; i >= 0; i--)
        {
            if (ConfigurationDocument.SpanOf(parent.Children[i]).Start != leaving)
                return parent.Children[i];
        }

        return null;
    }

    static MarkupElement? FirstChild(MarkupElement element) => element.Children.FirstOrDefault();

    /// <summary>The blanks before an element that begins its line; <see langword="null"/> where something else does.</summary>
    static string? IndentOf(SourceText source, MarkupElement? element)
    {
        if (element is null)
            return "  ";
        var end = ConfigurationDocument.SpanOf(element).Start;
        var start = end;
        while (start > 0 && source.Text[start - 1] is ' ' or '\t')
            start--;
        return start == 0 || source.Text[start - 1] is '\r' or '\n' ? source.Text[start..end] : null;
    }
}
