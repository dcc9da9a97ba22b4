namespace Parley.Diagnostics;

/// <summary>The document and place that a finding, a rule or a datum rests on.</summary>
/// <param name="Document">The document as a person would cite it: <c>RFC 5280</c>, <c>XEP-0368</c>, a seed's title.</param>
/// <param name="Section">The section inside it, or <see langword="null"/> where the whole document is meant.</param>
public sealed record SourceReference(string Document, string? Section)
{
    const string OwnRule = "Parley's own rule";

    /// <summary>A section of an RFC.</summary>
    public static SourceReference Rfc(int number, string section) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"RFC {number}"), section);

    /// <summary>A section of an XMPP extension.</summary>
    public static SourceReference Xep(int number, string section) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XEP-{number:D4}"), section);

    /// <summary>A section of one of the vendor documents that describe the clients and servers Parley speaks to.</summary>
    public static SourceReference Seed(SeedDocument document, string section) => new(document.Title, section);

    /// <summary>The published rules of a certificate authority forum, a root programme or a platform.</summary>
    public static SourceReference Policy(string document, string section) => new(document, section);

    /// <summary>Our own opinion, with its reason; no standard asks for it.</summary>
    public static SourceReference Own(string reason) => new(OwnRule, reason);

    /// <summary>The reference in one line, as reports print it.</summary>
    public override string ToString() => Section switch
    {
        null => Document,
        _ when Document == OwnRule => $"{Document}: {Section}",
        [>= '0' and <= '9', ..] => $"{Document}, {(Section.Contains(" and ", StringComparison.Ordinal) ? "sections" : "section")} {Section}",
        // A page, an appendix, the mark of a requirement; anything else is the title of a section.
        [>= 'a' and <= 'z', ..] => $"{Document}, {Section}",
        _ when Section.AsSpan().ContainsAnyInRange('0', '9') => $"{Document}, {Section}",
        _ => $"{Document}, \"{Section}\"",
    };
}
