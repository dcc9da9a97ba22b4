using System.Globalization;
using System.Text;
using Parley.Cli.Rendering;

namespace Parley.Cli.Tests.Rendering;

public sealed class GuardedWriterTests
{
    [Fact]
    public void Passes_on_what_it_is_given()
    {
        using var inner = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var writer = new GuardedWriter(inner, "a file");

        writer.Write('a');
        writer.Write("b");
        writer.Write(['x', 'c', 'x'], 1, 1);
        writer.WriteLine("d");
        writer.Write($"{1.5}");

        Assert.Equal("abcd\n1.5", inner.ToString());
    }

    [Fact]
    public async Task A_result_that_cannot_be_written_is_an_error_of_output()
    {
        var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        var code = await ParleyProgram.RunAsync(
            ["explain", "cert.validity.expired"], new() { Output = new FullWriter(), Error = error });

        Assert.Equal(ExitCode.Input, code);
        Assert.Equal("error: standard output cannot be written: No space left\nhint: check the space and the permissions\n", error.ToString());
    }

    [Fact]
    public async Task Where_nobody_hears_an_error_the_exit_code_tells_it()
    {
        var code = await ParleyProgram.RunAsync(["nonsense"], new() { Output = TextWriter.Null, Error = new FullWriter() });

        Assert.Equal(ExitCode.Usage, code);
    }

    /// <summary>A stream without space.</summary>
    sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left.");
    }
}
