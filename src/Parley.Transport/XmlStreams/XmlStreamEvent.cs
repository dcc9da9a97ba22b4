namespace Parley.Transport.XmlStreams;

/// <summary>One thing that an XML stream brought.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Element">The stream header (without children), or the whole child; <see langword="null"/> at the end.</param>
public readonly record struct XmlStreamEvent(XmlStreamEventKind Kind, XmlStreamElement? Element);
