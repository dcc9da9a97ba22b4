namespace Parley.Conventions.Tests.Sources;

public class CSharpTextTests
{
    [Theory]
    [InlineData("a; // SslStream", "a;             ")]
    [InlineData("a /* x\ny */ b", "a     \n     b")]
    [InlineData("x = \"a // b\"; c", "x =         ; c")]
    [InlineData("x = \"a\\\"b\"; c", "x =       ; c")]
    [InlineData("x = '\"'; c", "x =    ; c")]
    [InlineData("x = @\"a\"\"b\\\"; c", "x =         ; c")]
    [InlineData("x = $\"a{f(\"}\")}b\"; c", "x =              ; c")]
    [InlineData("x = $\"{{{y}\"; c", "x =         ; c")]
    [InlineData("x = \"\"\"\n{ \"\"\n\"\"\"; c", "x =    \n    \n   ; c")]
    [InlineData("@class x; $", "@class x; $")]
    public void Blanks_comments_and_literals_and_keeps_lines(string text, string code)
    {
        Assert.Equal(code, CSharpText.CodeOf(text));
    }

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("$\"{never closed")]
    [InlineData("/* never closed")]
    [InlineData("\"\"\" never closed")]
    [InlineData("@\"")]
    [InlineData("'\\")]
    public void Ends_where_the_text_does(string text)
    {
        Assert.Equal(text.Length, CSharpText.CodeOf(text).Length);
    }
}
