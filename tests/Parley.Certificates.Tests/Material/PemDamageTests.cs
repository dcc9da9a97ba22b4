using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

/// <summary>Each way in which PEM is commonly damaged: what is read all the same, and what is said of it.</summary>
public sealed class PemDamageTests
{
    static readonly Certificate Leaf = MakeLeaf();
    static readonly string Pem = TestPem.Of(Leaf);
    static readonly int LastLine = Pem.Split('\n').Length - 1;

    /// <summary>The damage, the text, and the line and the words of the oddity.</summary>
    static readonly Dictionary<string, (string Text, int Line, string Expected, string Found)> Forgiven = new()
    {
        ["four dashes before BEGIN"] = (Replace(TestPem.Begin, TestPem.Begin[1..]), 1, TestPem.Begin, TestPem.Begin[1..]),
        ["four dashes after END"] = (Replace(TestPem.End, TestPem.End[..^1]), LastLine, TestPem.End, TestPem.End[..^1]),
        ["dashes of a word processor"] = (Replace(TestPem.Begin, "——BEGIN CERTIFICATE——"), 1, TestPem.Begin, "——BEGIN"),
        ["small letters"] = (Replace(TestPem.Begin, TestPem.Begin.ToLowerInvariant()), 1, TestPem.Begin, "-----begin"),
        ["label mistyped"] = (Replace(TestPem.Begin, "-----BEGIN CERTFICATE-----"), 1, TestPem.Begin, "CERTFICATE"),
        ["label of a request"] = (Pem.Replace("CERTIFICATE", "CERTIFICATE REQUEST", StringComparison.Ordinal), 1, TestPem.Begin, "REQUEST"),
        ["END of another kind"] = (Replace(TestPem.End, "-----END PKCS7-----"), LastLine, TestPem.End, "PKCS7"),
        ["END mistyped"] = (Replace(TestPem.End, "-----ENDE CERTIFICATE-----"), LastLine, TestPem.End, "ENDE"),
        ["END missing at the end"] = (Replace(TestPem.End + "\n", ""), LastLine - 1, TestPem.End, "the end of the file"),
        ["END missing before text"] = (Replace(TestPem.End, "subject=CN = im.example.com"), LastLine, TestPem.End, "subject="),
        ["BEGIN missing"] = (Replace(TestPem.Begin + "\n", ""), 1, "-----BEGIN", "-----END"),
        ["BEGIN and END missing"] = ("a note\n" + Replace(TestPem.Begin + "\n", "").Replace(TestPem.End, "", StringComparison.Ordinal), 2, TestPem.Begin, "without"),
        ["stray character"] = (Pem.Insert(50, "*"), 2, "Base64 letters", "*"),
        ["quoted by mail"] = (Pem.Replace("\nMI", "\n> MI", StringComparison.Ordinal), 2, "Base64 letters", "> MI"),
        ["padding missing"] = (Replace("=", ""), LastLine, "padding", "0"),
        ["line ends written out"] = (Pem.Replace("\n", "\\n", StringComparison.Ordinal), 1, "line ends", "\\n"),
        ["all on one line"] = (Pem.Replace("\n", " ", StringComparison.Ordinal), 1, TestPem.Begin, TestPem.Begin),
        ["Base64 on one line"] = (OneLine(), 2, "lines of 64", "letters on one line"),
        ["text before BEGIN on its line"] = ("cert: " + Pem, 1, TestPem.Begin, "cert:"),
        ["another BEGIN inside"] = (Pem + TestPem.Begin + "\n" + Pem, LastLine + 2, TestPem.End, TestPem.Begin),
    };

    /// <summary>The damage, the text, and the line and the words of the fault.</summary>
    static readonly Dictionary<string, (string Text, int Line, string Expected, string Found)> Fatal = new()
    {
        ["text among the letters"] = (TestPem.WithLine(Pem, 4, "hello, world"), 4, "Base64 letters", "hello, world"),
        ["cut off"] = (string.Join('\n', Pem.Split('\n')[..4]), 4, TestPem.End, "the end of the file"),
        ["letter lost"] = (Pem.Remove(200, 1), LastLine, "padd", ""),
        ["five letters"] = (TestPem.Begin + "\nMIIB\nA\n" + TestPem.End + "\n", 4, "groups of four", "5 letters"),
        ["nothing inside"] = (TestPem.Begin + "\n" + TestPem.End + "\n", 2, "Base64 text", "nothing"),
        ["letters after the padding"] = (TestPem.Begin + "\nMIIB=MIIB\n" + TestPem.End + "\n", 3, "padded with = at its end only", "after the padding"),
        ["END alone"] = ("text\n" + TestPem.End + "\n", 2, "-----BEGIN", TestPem.End),
    };

    public static TheoryData<string> ForgivenNames => [.. Forgiven.Keys];

    public static TheoryData<string> FatalNames => [.. Fatal.Keys];

    [Theory]
    [MemberData(nameof(ForgivenNames))]
    public void Reads_and_tells(string damage)
    {
        var (text, line, expected, found) = Forgiven[damage];

        var content = TestPem.Read(text);

        Assert.All(content.Certificates, certificate => Assert.Equal(Leaf, certificate));
        Assert.NotEmpty(content.Certificates);
        var told = content.Oddities.Concat(content.Faults).First(oddity => oddity.Expected.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(line, told.Line);
        Assert.Contains(found, told.Found, StringComparison.Ordinal);
        Assert.NotEmpty(told.Remedy);
    }

    [Theory]
    [MemberData(nameof(FatalNames))]
    public void Refuses_and_tells(string damage)
    {
        var (text, line, expected, found) = Fatal[damage];

        var error = TestPem.Fault(text);

        Assert.Equal(MaterialFault.Damaged, error.Kind);
        Assert.Equal(line, error.Line);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Prose_with_dashes_is_no_block()
    {
        var content = TestPem.Read("-- begin of the notes --\nabc\n--- END of it ---\n" + Pem);

        Assert.Equal(Leaf, Assert.Single(content.Certificates));
        Assert.Empty(content.Oddities);
    }

    [Fact]
    public void Shows_nothing_of_a_key_that_is_damaged()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        var lines = key.ExportPkcs8PrivateKeyPem().Split('\n');
        lines[1] = lines[1][..30] + "*" + lines[1][31..];

        var error = TestPem.Fault(string.Join('\n', lines));

        Assert.Equal("*", error.Found);
        Assert.DoesNotContain(lines[1][..8], error.ToString(), StringComparison.Ordinal);
    }

    static string Replace(string what, string by) => Pem.Replace(what, by, StringComparison.Ordinal);

    static string OneLine()
    {
        var lines = Pem.Split('\n');
        return $"{lines[0]}\n{string.Concat(lines[1..^2])}\n{lines[^2]}\n";
    }

    /// <summary>A certificate whose Base64 ends in padding; the length of its signature varies.</summary>
    static Certificate MakeLeaf()
    {
        var leaf = TestAuthority.Root().Leaf();
        while (leaf.Encoded.Length % 3 == 0)
            leaf = TestAuthority.Root().Leaf();
        return leaf;
    }
}
