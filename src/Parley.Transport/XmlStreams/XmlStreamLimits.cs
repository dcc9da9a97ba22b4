namespace Parley.Transport.XmlStreams;

/// <summary>How much of an XML stream is taken at once; what is more ends it with an error.</summary>
public sealed record XmlStreamLimits
{
    /// <summary>
    /// Bytes of one child of the root. Default 256 KiB: servers allow stanzas of 64 to 512 KiB (RFC 6120, 13.12 asks for
    /// no less than 10,000), a roster of some thousand contacts or a photo in a vCard has about this size.
    /// </summary>
    public int ElementBytes { get; init; } = 256 * 1024;

    /// <summary>Bytes of one tag with its attributes. Default 16 KiB; namespaces and addresses have 3 KiB at most.</summary>
    public int TagBytes { get; init; } = 16 * 1024;

    /// <summary>Elements inside each other, the root counted. Default 32; the deepest in use have about ten.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Attributes of one element. Default 32; RFC 6120 defines seven, extensions rarely more than ten.</summary>
    public int Attributes { get; init; } = 32;

    /// <summary>Elements within one child of the root. Default 8,192: a roster of some thousand contacts with groups.</summary>
    public int Elements { get; init; } = 8_192;

    /// <summary>
    /// For the negotiation before TLS, with an unknown peer: features and errors have a few hundred bytes, so 64 KiB,
    /// depth 8 and 512 elements are plenty.
    /// </summary>
    public static readonly XmlStreamLimits BeforeTls = new() { ElementBytes = 64 * 1024, Depth = 8, Elements = 512 };
}
