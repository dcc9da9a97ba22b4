using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Planning.Yaml;

/// <summary>
/// Reads one YAML document of values, lists and keys, each with its place. What could make a small file grow or mean
/// something else than is written there is refused: anchors and aliases, tags, keys that stand twice, further documents.
/// </summary>
static class YamlReader
{
    /// <summary>Thousands of nodes and sites fit in; more is no plan that a person keeps.</summary>
    internal const int MaximumSizeBytes = 1024 * 1024;

    /// <summary>Twice as deep as the deepest key of a deployment file.</summary>
    internal const int MaximumDepth = 16;

    /// <summary>More values than a file of the greatest size holds in any form that people write.</summary>
    internal const int MaximumNodes = 100_000;

    // What the library says of a line may quote it.
    const int LongestMessage = 160;

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document; an empty one is keys without any.</summary>
    internal static bool TryRead(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out YamlNode? root, [NotNullWhen(false)] out YamlFault? fault)
    {
        root = null;
        if (!TryDecode(octets.Span, out var text, out fault))
            return false;
        var scanner = new Scanner(new StringReader(text));
        try
        {
            root = new Reading(new Parser(scanner)).Document();
            return true;
        }
        catch (RefusedException refusal)
        {
            fault = refusal.Fault;
        }
        catch (YamlException failure)
        {
            // Some failures of the scanner come without a place; it stopped there.
            fault = new(
                PlaceOf(failure.End.Equals(Mark.Empty) ? scanner.CurrentPosition : failure.End),
                $"this is not YAML: {PlainLine.Of(Sentence(failure.Message), LongestMessage)}",
                "mend the line; keys end with a colon and a space, and lines of one block begin in one column, without tabs");
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or OverflowException or FormatException)
        {
            // Faults of the library on broken input; the file is broken all the same.
            fault = new(
                TextPlace.Start, $"this is not YAML: {PlainLine.Of(Sentence(failure.Message), LongestMessage)}",
                "mend the file, or begin a new one with 'parley plan new'");
        }

        return false;
    }

    static bool TryDecode(ReadOnlySpan<byte> octets, out string text, [NotNullWhen(false)] out YamlFault? fault)
    {
        (text, fault) = ("", null);
        if (octets.Length > MaximumSizeBytes)
        {
            fault = new(
                TextPlace.Start, $"the file is larger than {MaximumSizeBytes / 1024} KiB",
                "name a deployment file; it is text of some pages");
            return false;
        }

        if (octets is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            fault = new(TextPlace.Start, "the file is UTF-16, expected UTF-8", "save it as UTF-8");
            return false;
        }

        if (octets is [0xEF, 0xBB, 0xBF, ..])
            octets = octets[3..];
        try
        {
            text = Utf8.GetString(octets);
            return true;
        }
        catch (DecoderFallbackException failure)
        {
            fault = new(PlaceOf(octets, failure.Index), "an octet that is not UTF-8", "save the file as UTF-8");
            return false;
        }
    }

    // The columns before the octet are those of sound text.
    static TextPlace PlaceOf(ReadOnlySpan<byte> octets, int offset)
    {
        var before = octets[..Math.Clamp(offset, 0, octets.Length)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    static TextPlace PlaceOf(Mark mark) => new((int)Math.Clamp(mark.Line, 1, int.MaxValue), (int)Math.Clamp(mark.Column, 1, int.MaxValue));

    static string Sentence(string message) => message.Length == 0 ? "it breaks off" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    sealed class Reading(Parser parser)
    {
        int _nodes;

        internal YamlNode Document()
        {
            Next<StreamStart>();
            if (Next<ParsingEvent>() is StreamEnd)
                return new YamlNode.Mapping(TextPlace.Start, []);
            var root = Node(Next<ParsingEvent>(), depth: 1);
            Next<DocumentEnd>();
            if (Next<ParsingEvent>() is DocumentStart further)
                throw Refused(further, "a second document begins", "keep one document in a file, and leave out the line '---'");
            return root is YamlNode.Scalar { IsNothing: true } ? new YamlNode.Mapping(root.Place, []) : root;
        }

        YamlNode Node(ParsingEvent at, int depth)
        {
            if (++_nodes > MaximumNodes)
                throw Refused(at, $"the file holds more than {MaximumNodes} values", "name a deployment file");
            if (depth > MaximumDepth)
            {
                throw Refused(
                    at, $"values lie deeper than {MaximumDepth} levels",
                    "no key of a deployment file lies so deep; mend the indentation or the brackets");
            }

            if (at is AnchorAlias alias)
            {
                throw Refused(
                    at, $"the alias {Quotation.Of("*" + alias.Value)}",
                    "write the value out; anchors and aliases are not read, since a small file with them can grow without end");
            }

            if (at is NodeEvent { Anchor.IsEmpty: false } anchored)
            {
                throw Refused(
                    at, $"the anchor {Quotation.Of("&" + anchored.Anchor)}",
                    "leave it out and write each value where it belongs; anchors and aliases are not read");
            }

            if (at is NodeEvent { Tag.IsEmpty: false } tagged)
            {
                throw Refused(
                    at, $"the tag {Quotation.Of(tagged.Tag.ToString())}",
                    "leave it out; values are read by the key that they stand at");
            }

            return at switch
            {
                YamlDotNet.Core.Events.Scalar scalar => new YamlNode.Scalar(PlaceOf(at.Start), scalar.Value, scalar.Style == ScalarStyle.Plain),
                SequenceStart => List(at, depth),
                MappingStart => Keys(at, depth),
                _ => throw Refused(at, "something that is neither a value nor a list nor keys", "mend the line"),
            };
        }

        YamlNode.Sequence List(ParsingEvent start, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (Next<ParsingEvent>() is not SequenceEnd and var item)
                items.Add(Node(item, depth + 1));
            return new(PlaceOf(start.Start), items.ToImmutable());
        }

        YamlNode.Mapping Keys(ParsingEvent start, int depth)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var seen = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
            while (Next<ParsingEvent>() is not MappingEnd and var at)
            {
                if (Node(at, depth + 1) is not YamlNode.Scalar key)
                    throw Refused(at, "a key that is a list or keys itself", "write a word and a colon");
                if (seen.TryGetValue(key.Text, out var first))
                {
                    throw Refused(
                        at, $"the key {Quotation.Of(key.Text)} stands here again, and first in line {first.Line}",
                        "leave one of them out");
                }

                seen.Add(key.Text, key.Place);
                entries.Add(new(key.Text, key.Place, Node(Next<ParsingEvent>(), depth + 1)));
            }

            return new(PlaceOf(start.Start), entries.ToImmutable());
        }

        T Next<T>()
            where T : ParsingEvent
        {
            while (parser.MoveNext())
            {
                if (parser.Current is Comment)
                    continue;
                if (parser.Current is T found)
                    return found;
                throw Refused(parser.Current!, "something that does not belong here", "mend the line"); // moved just before
            }

            throw new RefusedException(new(TextPlace.Start, "the file breaks off", "give it its end"));
        }

        static RefusedException Refused(ParsingEvent at, string message, string remedy) => new(new(PlaceOf(at.Start), message, remedy));
    }

    // Ends the reading from any depth; it never leaves this class.
    sealed class RefusedException(YamlFault fault) : Exception(fault.Message)
    {
        internal YamlFault Fault => fault;
    }
}
