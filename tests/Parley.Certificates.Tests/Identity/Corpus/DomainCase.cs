namespace Parley.Certificates.Tests.Identity.Corpus;

/// <summary>A domain that is asked for, in the forms in which people write it.</summary>
/// <param name="Ascii">In A-labels and lower case.</param>
/// <param name="Unicode">In U-labels; the same where there are none.</param>
sealed record DomainCase(string Ascii, string Unicode)
{
    /// <summary>Domains of every shape; the pairs of forms are those of RFC 5891 and of registries' tables.</summary>
    internal static readonly DomainCase[] All =
    [
        new("example.com", "example.com"),
        new("im.example.com", "im.example.com"),
        new("kiosk.im.example.com", "kiosk.im.example.com"),
        new("a.b.c.d.e.example.com", "a.b.c.d.e.example.com"),
        new("node-1.example.test", "node-1.example.test"),
        new("1.example.test", "1.example.test"),
        new("xn--bcher-kva.example", "bücher.example"),
        new("im.xn--bcher-kva.example", "im.bücher.example"),
        new("xn--fsqu00a.xn--0zwm56d.example", "例子.测试.example"),
        new("xn--mgbh0fb.example.com", "مثال.example.com"),
        new(new string('k', 63) + ".example.com", new string('k', 63) + ".example.com"),
        new(string.Join('.', Enumerable.Repeat(new string('s', 49), 4)) + ".example.com", string.Join('.', Enumerable.Repeat(new string('s', 49), 4)) + ".example.com"),
    ];

    internal bool IsInternational => Ascii != Unicode;

    /// <summary>The first label.</summary>
    internal string First => Ascii[..Ascii.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>What stands behind the first label.</summary>
    internal string Parent => Ascii[(First.Length + 1)..];

    /// <summary>Whether a wildcard above it covers more than a registry's whole suffix.</summary>
    internal bool HasWildcard => Parent.Contains('.', StringComparison.Ordinal);

    /// <summary>The forms in which it is asked for; all mean the same.</summary>
    internal IEnumerable<string> Forms()
    {
        yield return Ascii;
        yield return Ascii.ToUpperInvariant();
        yield return Ascii + ".";
        if (!IsInternational)
            yield break;
        yield return Unicode;
        yield return Unicode.ToUpperInvariant();
        yield return Unicode.Replace('.', '\u3002');
    }
}
