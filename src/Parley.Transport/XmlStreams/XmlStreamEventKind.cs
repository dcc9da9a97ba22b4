namespace Parley.Transport.XmlStreams;

/// <summary>What an XML stream brings.</summary>
public enum XmlStreamEventKind
{
    /// <summary>The start tag of the root: the stream header.</summary>
    Opened,

    /// <summary>A whole child of the root: a stanza, features, an error.</summary>
    Element,

    /// <summary>The end tag of the root.</summary>
    Closed,
}
