using System.Text;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Model;

/// <summary>RFC 4518, step by step; expected values are of the RFCs' and Unicode's own tables and examples.</summary>
public sealed class StringPreparationTests
{
    [Theory]
    [InlineData("Example", "example")]
    [InlineData("a\u0000b\u001Fc\u007F", "abc")]
    [InlineData("a\tb\r\nc", "a b c")]
    [InlineData("a\u0085b\u2028c", "a b c")]
    [InlineData("\u00ADa\u200Bb\uFEFFc\uFE0F\u034F\u1806", "abc")]
    [InlineData("a\u202Eb\u200F", "ab")]
    [InlineData("a\U000E0041b", "ab")]
    [InlineData("a\u00A0b\u3000c", "a b c")]
    public void Maps_to_nothing_and_to_spaces(string text, string expected) => Assert.Equal(expected, StringPreparation.Prepare(text));

    [Theory]
    [InlineData("\u0130", "i\u0307")]
    [InlineData("Straße", "strasse")]
    [InlineData("ΣΊΣΥΦΟΣ", "σι\u0301συφοσ")]
    [InlineData("\u03C2", "σ")]
    [InlineData("\u01C5", "dz\u030C")]
    [InlineData("\u2126", "ω")]
    [InlineData("\U00010400", "\U00010428")]
    [InlineData("\U0001D400", "a")]
    [InlineData("ДОМ", "дом")]
    public void Folds_case(string text, string expected) => Assert.Equal(expected, StringPreparation.Prepare(text));

    [Theory]
    [InlineData("\u212B", "a\u030A")]
    [InlineData("\u1E69", "s\u0323\u0307")]
    [InlineData("s\u0307\u0323", "s\u0323\u0307")]
    [InlineData("a\u0301\u0300", "a\u0301\u0300")]
    [InlineData("\uFF21\uFF5E", "a~")]
    [InlineData("\uFB03", "ffi")]
    [InlineData("\u00BD", "1\u20442")]
    [InlineData("\uAC00\uD7A3", "\u1100\u1161\u1112\u1175\u11C2")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\uF900", "\u8C48")]
    public void Normalizes(string text, string expected) => Assert.Equal(expected, StringPreparation.Prepare(text));

    [Theory]
    [InlineData("\uE000")]
    [InlineData("\U000F0000")]
    [InlineData("\uFFFD")]
    [InlineData("\uFFFF")]
    [InlineData("\uFDD0")]
    [InlineData("\u0221")]
    [InlineData("\U0001F600")]
    [InlineData("\uD800")]
    public void Prohibits(string letter) => Assert.Null(StringPreparation.Prepare("a" + letter));

    [Theory]
    [InlineData("  a   b  ", "a b")]
    [InlineData("   ", "")]
    [InlineData("", "")]
    [InlineData("\u00A0a\u2003 b\u00A0", "a b")]
    [InlineData("a \u0301", "a \u0301")]
    [InlineData("a  \u0301 b", "a  \u0301 b")]
    [InlineData("\u00B4a", " \u0301a")]
    [InlineData(" \u200B a", "a")]
    public void Leaves_out_insignificant_spaces(string text, string expected) => Assert.Equal(expected, StringPreparation.Prepare(text));

    [Fact]
    public void Says_the_same_of_what_is_prepared_already()
    {
        for (var point = 0; point <= 0x2FFFF; point++)
        {
            if (!Rune.TryCreate(point, out var rune) || StringPreparation.Prepare("a" + rune + "b") is not { } prepared)
                continue;
            Assert.Equal(prepared, StringPreparation.Prepare(prepared));
        }
    }

    [Fact]
    public void Tells_texts_that_stay_beyond_ascii_without_the_table()
    {
        for (var point = 0; point <= 0xFFFF; point++)
        {
            if (!Rune.TryCreate(point, out var rune) || StringPreparation.Prepare(rune.ToString()) is not { } prepared)
                continue;
            Assert.Equal(Ascii.IsValid(prepared) ? prepared : null, StringPreparation.PrepareToAscii(rune.ToString()));
        }
    }

    [Fact]
    public void Ends_at_texts_that_no_name_has()
    {
        // What grows most, what is sorted most, and what is nothing in the end.
        var grown = new string('\uFDFA', StringPreparation.MaximumLength);
        var marks = string.Concat(Enumerable.Repeat("\u0315\u0301\u0327", StringPreparation.MaximumLength / 3));
        var nothing = new string('\u00AD', StringPreparation.MaximumLength);

        Assert.Equal(StringPreparation.MaximumLength * 18, StringPreparation.Prepare(grown)!.Length);
        Assert.Equal('\u0327', StringPreparation.Prepare(marks)![(StringPreparation.MaximumLength / 3) - 1]);
        Assert.Equal("", StringPreparation.Prepare(nothing));
        Assert.Null(StringPreparation.Prepare(grown + 'a'));
        Assert.NotNull(StringPreparation.Prepare(new string('a', 250_000)));
    }
}
