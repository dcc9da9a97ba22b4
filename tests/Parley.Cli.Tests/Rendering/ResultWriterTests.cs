using Parley.Cli.Rendering;

namespace Parley.Cli.Tests.Rendering;

public sealed class ResultWriterTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-result-");
    readonly CommandEnvironment _environment = CommandRun.Environment(TextWriter.Null);

    string Target => Path.Combine(_folder.FullName, "report.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Puts_a_new_file_in_place_on_commit()
    {
        Assert.True(ResultWriter.TryOpen(_environment, new(Target), overwrite: false, out var writer, out _));
        using (writer)
        {
            writer.Writer.Write("whole");

            Assert.False(File.Exists(Target));
            Assert.True(writer.TryCommit(out _));
        }

        Assert.Equal("whole", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void Leaves_nothing_behind_without_commit()
    {
        Assert.True(ResultWriter.TryOpen(_environment, new(Target), overwrite: false, out var writer, out _));
        using (writer)
            writer.Writer.Write("half");

        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void Does_not_replace_a_file_without_being_asked()
    {
        File.WriteAllText(Target, "precious");

        Assert.False(ResultWriter.TryOpen(_environment, new(Target), overwrite: false, out _, out var error));

        Assert.Equal(ExitCode.Usage, error.Code);
        Assert.Contains("--overwrite", error.Hint, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(Target));
    }

    [Fact]
    public void Replaces_a_file_when_asked_and_keeps_its_permissions()
    {
        File.WriteAllText(Target, "old");
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Target, mode);

        Write(overwrite: true, "new");

        Assert.Equal("new", File.ReadAllText(Target));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(mode, File.GetUnixFileMode(Target));
    }

    [Fact]
    public void Writes_an_empty_file_in_place()
    {
        File.WriteAllText(Target, "");

        Write(overwrite: false, "text");

        Assert.Equal("text", File.ReadAllText(Target));
    }

    [Fact]
    public void Leaves_a_device_a_device()
    {
        if (OperatingSystem.IsWindows())
            return;

        Assert.True(ResultWriter.TryOpen(_environment, new("/dev/null"), overwrite: true, out var writer, out _));
        using (writer)
        {
            writer.Writer.Write("gone");
            Assert.True(writer.TryCommit(out _));
        }

        Assert.Equal("", File.ReadAllText("/dev/null"));
    }

    [Fact]
    public void Says_that_a_folder_is_one()
    {
        Assert.False(ResultWriter.TryOpen(_environment, new(_folder.FullName), overwrite: true, out _, out var error));

        Assert.Equal(ExitCode.Usage, error.Code);
        Assert.Contains("is a folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_folder_is_missing()
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "missing", "report.txt"));

        Assert.False(ResultWriter.TryOpen(_environment, file, overwrite: false, out _, out var error));

        Assert.Equal(ExitCode.Input, error.Code);
    }

    void Write(bool overwrite, string text)
    {
        Assert.True(ResultWriter.TryOpen(_environment, new(Target), overwrite, out var writer, out _));
        using (writer)
        {
            writer.Writer.Write(text);
            Assert.True(writer.TryCommit(out _));
        }
    }
}
