using System.Text;
using Parley.Planning.Yaml;

namespace Parley.Planning.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Values_have_their_places()
    {
        Assert.True(YamlReader.TryRead("# first\na: 1\nb:\n  - c: 'x'\n"u8.ToArray(), out var root, out _));

        var keys = Assert.IsType<YamlNode.Mapping>(root);
        Assert.Equal(new(2, 1), keys.Entries[0].Place);
        Assert.Equal(new(2, 4), keys.Entries[0].Value.Place);
        var list = Assert.IsType<YamlNode.Sequence>(keys.Entries[1].Value);
        var value = Assert.IsType<YamlNode.Scalar>(Assert.IsType<YamlNode.Mapping>(list.Items[0]).Entries[0].Value);
        Assert.Equal(("x", false, new TextPlace(4, 8)), (value.Text, value.IsPlain, value.Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_keys_without_any(string text)
    {
        Assert.True(YamlReader.TryRead(Encoding.UTF8.GetBytes(text), out var root, out _));
        Assert.Empty(Assert.IsType<YamlNode.Mapping>(root).Entries);
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "line 2, column 1: the key 'a' stands here again, and first in line 1")]
    [InlineData("a: &x 1\n", "line 1, column 4: the anchor '&x'")]
    [InlineData("a: *x\n", "line 1, column 4: the alias '*x'")]
    [InlineData("a: &x [*x]\n", "line 1, column 4: the anchor '&x'")]
    [InlineData("a: !!python/object 1\n", "line 1, column 4: the tag")]
    [InlineData("a: 1\n---\nb: 2\n", "line 2, column 1: a second document begins")]
    [InlineData("? [a]\n: 1\n", "line 1, column 3: a key that is a list or keys itself")]
    [InlineData("a:\n\t- b\n", "line 2")]
    [InlineData("a: [1, 2\n", "this is not YAML")]
    [InlineData("a: \"\\xZZ\"\n", "this is not YAML")]
    [InlineData("a: b: c\n", "line 1")]
    public void What_is_not_read_is_told_with_its_place(string text, string expected)
    {
        Assert.False(YamlReader.TryRead(Encoding.UTF8.GetBytes(text), out _, out var fault));

        Assert.Contains(expected, fault.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var level = 1; level < 30; level++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n");

        Assert.False(YamlReader.TryRead(Encoding.UTF8.GetBytes(text.ToString()), out _, out var fault));

        Assert.Equal(new(1, 5), fault.Place);
    }

    [Theory]
    [InlineData("[", "values lie deeper than 16 levels")]
    [InlineData("{a: ", "values lie deeper than 16 levels")]
    [InlineData("- ", "values lie deeper than 16 levels")]
    [InlineData("? ", "deeper than 16 levels")]
    public void Depth_has_an_end(string opening, string expected)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 100_000 / opening.Length));

        Assert.False(YamlReader.TryRead(Encoding.UTF8.GetBytes(text), out _, out var fault));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_and_number_of_values_have_an_end()
    {
        Assert.False(YamlReader.TryRead(new byte[YamlReader.MaximumSizeBytes + 1], out _, out var large));
        Assert.Contains("larger than 1024 KiB", large.Message, StringComparison.Ordinal);

        var many = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", YamlReader.MaximumNodes + 1))}]");
        Assert.False(YamlReader.TryRead(many, out _, out var count));
        Assert.Contains($"more than {YamlReader.MaximumNodes} values", count.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_are_told_with_the_place()
    {
        Assert.False(YamlReader.TryRead(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a: 1")).ToArray(), out _, out var utf16));
        Assert.Contains("UTF-16", utf16.Message, StringComparison.Ordinal);

        Assert.False(YamlReader.TryRead(new byte[] { (byte)'a', (byte)':', (byte)'\n', (byte)'b', 0xE9, (byte)':' }, out _, out var latin));
        Assert.Equal(new(2, 2), latin.Place);
    }

    [Fact]
    public void No_broken_file_throws()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        var sound = Encoding.UTF8.GetBytes(Sample.Text);
        for (var turn = 0; turn < 1_500; turn++)
        {
            var start = random.Next(sound.Length);
            var broken = sound.AsSpan(start, random.Next(sound.Length - start)).ToArray();
            for (var change = random.Next(6); change > 0 && broken.Length > 0; change--)
                broken[random.Next(broken.Length)] = (byte)"\n\t:-[]{}&*!|>'\"%@#,? \0é".ElementAt(random.Next(23));
            Deployments.Reading.DeploymentReaderTests.ReadsOrTells(broken, $"seed {seed}, turn {turn}");
        }
    }
}
