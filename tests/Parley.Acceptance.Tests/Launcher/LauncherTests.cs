using Parley.Peers;

namespace Parley.Acceptance.Tests.Launcher;

public sealed class LauncherTests : IDisposable
{
    readonly LauncherTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [PeerFact("sh")]
    public async Task Builds_once_and_passes_arguments_and_exit_code_on()
    {
        var first = await _tree.RunAsync("check", "two words", "", "--at=*");
        _tree.Age();
        var second = await _tree.RunAsync("explain");

        Assert.Equal(new ProcessAnswer(3, "[check]\n[two words]\n[]\n[--at=*]\n", ""), first);
        Assert.Equal(new ProcessAnswer(3, "[explain]\n", ""), second);
        Assert.Equal(1, _tree.Builds);
    }

    [PeerTheory("sh")]
    [InlineData("changed")]
    [InlineData("added")]
    [InlineData("deleted")]
    [InlineData("moved")]
    public async Task Builds_again_when_a_source_was(string what)
    {
        await _tree.RunAsync();
        _tree.Age();

        var file = _tree.Folder["src/Parley.Cli/Gone.cs"];
        switch (what)
        {
            case "changed":
                await File.AppendAllTextAsync(file, "// changed\n");
                break;
            case "added":
                _tree.Folder.Write("src/Parley.Cli/New.cs", "\n");
                break;
            case "deleted":
                File.Delete(file);
                break;
            default:
                File.Move(file, _tree.Folder["src/Parley.Cli/Moved.cs"]);
                break;
        }

        await _tree.RunAsync();
        Assert.Equal(2, _tree.Builds);
    }

    [PeerFact("sh")]
    public async Task Works_through_links_and_from_anywhere()
    {
        var link = _tree.Folder["bin/parley-link"];
        _tree.Folder.MakeFolder("bin");
        File.CreateSymbolicLink(_tree.Folder["direct"], "parley");
        File.CreateSymbolicLink(link, "../direct");

        var answer = await _tree.RunFromAsync(link, "here");

        Assert.Equal(new ProcessAnswer(3, "[here]\n", ""), answer);
    }

    [PeerFact("sh")]
    public async Task Shows_what_the_compiler_said()
    {
        _tree.Folder.Write("broken", "");

        var answer = await _tree.RunAsync("check");

        Assert.Equal(70, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.StartsWith(
            "Program.cs(1,1): error CS1002: ; expected\nerror: Parley could not be built\nhint: ", answer.Error, StringComparison.Ordinal);
    }

    [PeerFact("sh")]
    public async Task Builds_again_after_a_failure()
    {
        var broken = _tree.Folder.Write("broken", "");
        await _tree.RunAsync();
        File.Delete(broken);

        var answer = await _tree.RunAsync("check");

        Assert.Equal(new ProcessAnswer(3, "[check]\n", ""), answer);
    }

    [PeerFact("sh")]
    public async Task Says_that_the_SDK_is_missing()
    {
        File.Delete(_tree.Folder["tools/dotnet"]);

        var answer = await _tree.RunAsync("check");

        Assert.Equal(70, answer.ExitCode);
        Assert.StartsWith("error: the command 'dotnet' was not found", answer.Error, StringComparison.Ordinal);
    }

    [PeerFact("sh")]
    public async Task Builds_once_for_many_at_the_same_time()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _tree.RunAsync("check")));

        Assert.All(answers, answer => Assert.Equal(new ProcessAnswer(3, "[check]\n", ""), answer));
        Assert.Equal(1, _tree.Builds);
    }

    [PeerFact("sh")]
    public async Task Takes_over_the_lock_of_a_process_that_is_gone()
    {
        _tree.Folder.MakeFolder("artifacts/launcher");
        // Process ids end at 2^22 on Linux, so that this one never was.
        File.CreateSymbolicLink(_tree.Folder["artifacts/launcher/lock"], "99999999");

        var answer = await _tree.RunAsync("check");

        Assert.Equal(3, answer.ExitCode);
    }
}
