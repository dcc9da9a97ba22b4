using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Parameters;
using Parley.Configuration.Settings;
using Parley.Configuration.Xml;

namespace Parley.Configuration.ClientFiles;

/// <summary>A client configuration file with the places of everything in it, so that it can be reviewed and changed.</summary>
public sealed class ConfigurationDocument
{
    ConfigurationDocument(SourceText source, MarkupElement root, ClientConfiguration configuration)
    {
        (Source, Root, Configuration) = (source, root, configuration);
        Groups = [.. root.Children.Where(child => !ClientConfiguration.IsStray(child))];
        Entries = [.. root.Children.SelectMany(EntriesIn)];
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The element <c>config</c>.</summary>
    public MarkupElement Root { get; }

    /// <summary>The same file as clients read it.</summary>
    public ClientConfiguration Configuration { get; }

    /// <summary>All parameters in the order of the file, blank ones and repeated ones too.</summary>
    public ImmutableArray<ConfigurationEntry> Entries { get; }

    /// <summary>The elements that hold parameters, known or not, in the order of the file.</summary>
    public ImmutableArray<MarkupElement> Groups { get; }

    /// <summary>Reads a file; fails where it is not text, not XML, or its root is not <c>config</c>.</summary>
    /// <param name="octets">The file.</param>
    /// <param name="document">What it says.</param>
    /// <param name="error">Where and why it cannot be read.</param>
    public static bool TryRead(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out ConfigurationDocument? document, out MarkupError error)
    {
        document = null;
        if (octets.Length > MarkupLimits.Default.Bytes)
        {
            error = new(0, 0, $"at most {MarkupLimits.Default.Bytes} bytes", $"{octets.Length} bytes");
            return false;
        }

        if (!SourceText.TryDecode(octets, out var source, out error)
            || !SafeXml.TryParse(source, out var root, out error)
            || !ClientConfiguration.TryOf(root, out var configuration, out error))
            return false;
        document = new(source, root, configuration);
        return true;
    }

    /// <summary>The entry that holds: the last one of that name that is not blank, or <see langword="null"/>.</summary>
    public ConfigurationEntry? Find(string name) => Entries.LastOrDefault(entry => !entry.Setting.IsBlank && entry.Is(name));

    /// <summary>The place of an element's name.</summary>
    public TextPlace PlaceOf(MarkupElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return Source.PlaceAt(SpanOf(element).NameStart);
    }

    /// <summary>Where an element of this document stands.</summary>
    internal static MarkupSpan SpanOf(MarkupElement element) => element.Span.GetValueOrDefault(); // read from text, all have one

    IEnumerable<ConfigurationEntry> EntriesIn(MarkupElement element) => ClientConfiguration.IsStray(element)
        ? [EntryOf("", element)]
        : element.Children.Select(child => EntryOf(element.Name, child));

    ConfigurationEntry EntryOf(string group, MarkupElement element) => new()
    {
        Group = group,
        Setting = Setting.Of(group, element),
        Parameter = ParameterTable.Find(ParameterChannel.File, element.Name),
        Span = SpanOf(element),
        Place = PlaceOf(element),
    };
}
