using Parley.Dns.Names;

namespace Parley.Dns.Tests.Names;

public sealed class PunycodeTests
{
    /// <summary>
    /// From RFC 3492, 7.1, in lower case where the RFC mixes it to show another feature; the last is beyond 16 bits.
    /// </summary>
    [Theory]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b")]
    [InlineData("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l")]
    [InlineData("porquénopuedensimplementehablarenespañol", "porqunopuedensimplementehablarenespaol-fmd56a")]
    [InlineData("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b")]
    [InlineData("そのスピードで", "d9juau41awczczp")]
    [InlineData("𐐨a", "a-os2i")]
    public void Writes_what_the_standard_writes(string text, string expected) =>
        Assert.Equal(expected, Punycode.Encode([.. text.EnumerateRunes().Select(rune => rune.Value)]));
}
