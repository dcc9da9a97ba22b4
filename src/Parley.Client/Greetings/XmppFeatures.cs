using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;

namespace Parley.Client.Greetings;

/// <summary>What the beginning of an XMPP stream says: the SASL mechanisms of its features, or a stream error.</summary>
sealed record XmppFeatures
{
    const string StreamNamespace = "http://etherx.jabber.org/streams";
    const string SaslNamespace = "urn:ietf:params:xml:ns:xmpp-sasl";
    const string StreamErrorNamespace = "urn:ietf:params:xml:ns:xmpp-streams";

    /// <summary>More mechanisms than any server offers.</summary>
    const int MaximumMechanisms = 32;

    static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Document,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = GreetingReader.MaximumBytes,
    };

    /// <summary>The features did not arrive whole.</summary>
    internal static readonly XmppFeatures Incomplete = new();

    internal ImmutableArray<string> Mechanisms { get; private init; } = [];

    internal string? StreamError { get; private init; }

    /// <summary>Reads what has arrived; gives <see cref="Incomplete"/> while the end of the features is missing or unreadable.</summary>
    internal static XmppFeatures Read(ReadOnlyMemory<byte> received)
    {
        // Features end with a tag: what a slow peer sends in between is not parsed again for every byte.
        if (received.Span.TrimEnd(" \t\r\n"u8) is not [.., (byte)'>'])
            return Incomplete;
        var mechanisms = ImmutableArray.CreateBuilder<string>();
        try
        {
            using var bytes = MemoryMarshal.TryGetArray(received, out var segment)
                ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) // an array-backed memory has an array
                : new MemoryStream(received.ToArray());
            using var reader = XmlReader.Create(bytes, Settings);
            while (reader.Read())
            {
                var starts = reader.NodeType == XmlNodeType.Element;
                var ends = reader.NodeType == XmlNodeType.EndElement || (starts && reader.IsEmptyElement);
                if (starts && reader is { LocalName: "mechanism", NamespaceURI: SaslNamespace } && mechanisms.Count < MaximumMechanisms)
                    mechanisms.Add(Printable.Of(reader.ReadString()));
                else if (starts && reader.NamespaceURI == StreamErrorNamespace)
                    return new() { StreamError = Printable.Of($"stream error {reader.LocalName}") };
                else if (ends && reader is { LocalName: "features", NamespaceURI: StreamNamespace })
                    return new() { Mechanisms = mechanisms.ToImmutable() };
            }
        }
        catch (XmlException)
        {
            return Incomplete;
        }

        return Incomplete;
    }

    /// <summary>Reference equality: <see cref="Incomplete"/> is told apart from features without a mechanism.</summary>
    public bool Equals(XmppFeatures? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
