using Parley.Cli.Parsing;

namespace Parley.Cli.Tests.Parsing;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("/tmp/root.pem", "/tmp/root.pem")]
    [InlineData("/tmp/my root.pem", "'/tmp/my root.pem'")]
    [InlineData("/tmp/$(id).pem", "'/tmp/$(id).pem'")]
    [InlineData("/tmp/it's.pem", @"'/tmp/it'\''s.pem'")]
    [InlineData("", "''")]
    public void Quotes_what_a_shell_would_take_apart(string text, string word) => Assert.Equal(word, ShellWord.Of(text, windows: false));

    [Theory]
    [InlineData(@"C:\root.pem", @"C:\root.pem")]
    [InlineData(@"C:\Users\A B\root.pem", @"""C:\Users\A B\root.pem""")]
    public void Quotes_as_windows_does(string text, string word) => Assert.Equal(word, ShellWord.Of(text, windows: true));
}
