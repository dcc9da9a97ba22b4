using Parley.Client.Trust;

namespace Parley.Client.Tests.Trust;

public sealed class DecisionStoreTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-trust-");

    string Path => System.IO.Path.Combine(_folder.FullName, "data", "trust.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_is_not_there_holds_nothing_and_is_made_with_the_first_decision()
    {
        var store = new DecisionStore(Path, TimeProvider.System);
        Assert.Equal(DecisionFileContent.Nothing, store.Read());

        Assert.Null(await store.AddAsync(Decisions.Accepted));

        Assert.Equal(Decisions.Accepted.Id, Assert.Single(store.Read().Decisions).Id);
    }

    [Fact]
    public async Task Nobody_but_the_owner_reads_it()
    {
        if (OperatingSystem.IsWindows())
            return; // folders of users are closed to others there

        await new DecisionStore(Path, TimeProvider.System).AddAsync(Decisions.Accepted);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(System.IO.Path.GetDirectoryName(Path)!));
    }

    [Fact]
    public async Task A_later_decision_about_the_same_server_and_key_takes_the_place_of_the_earlier()
    {
        var store = new DecisionStore(Path, TimeProvider.System);
        await store.AddAsync(Decisions.Accepted);

        await store.AddAsync(Decisions.Accepted with { Until = Decisions.Later.AddDays(1) });
        await store.AddAsync(Decisions.Accepted with { KeySha256 = Decisions.KeyB });

        Assert.Equal([Decisions.Later.AddDays(1), Decisions.Later], store.Read().Decisions.Select(decision => decision.Until));
    }

    [Fact]
    public async Task What_is_removed_is_gone()
    {
        var store = new DecisionStore(Path, TimeProvider.System);
        await store.AddAsync(Decisions.Accepted);
        await store.AddAsync(Decisions.Accepted with { KeySha256 = Decisions.KeyB });

        Assert.Null(await store.RemoveAsync(decision => decision.KeySha256 == Decisions.KeyA));

        Assert.Equal(Decisions.KeyB, Assert.Single(store.Read().Decisions).KeySha256);
    }

    [Fact]
    public async Task A_damaged_file_is_noticed_and_not_written_over()
    {
        var store = new DecisionStore(Path, TimeProvider.System);
        await store.AddAsync(Decisions.Accepted);
        var cut = (await File.ReadAllBytesAsync(Path))[..^5];
        await File.WriteAllBytesAsync(Path, cut);

        var fault = await store.AddAsync(Decisions.Accepted);

        Assert.Contains("is damaged: ", fault, StringComparison.Ordinal);
        Assert.Equal(cut, await File.ReadAllBytesAsync(Path));
        Assert.NotNull(store.Read().Fault);
        Assert.Empty(store.Read().Decisions);
    }

    [Fact]
    public async Task Two_writers_lose_nothing()
    {
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            var store = new DecisionStore(Path, TimeProvider.System);
            for (var i = 0; i < 10; i++)
            {
                var key = $"{writer}{i}".PadLeft(64, '0');
                Assert.Null(await store.AddAsync(Decisions.Accepted with { KeySha256 = key }));
            }
        }));

        await Task.WhenAll(writers);

        Assert.Equal(40, new DecisionStore(Path, TimeProvider.System).Read().Decisions.Length);
        Assert.Equal(["trust.jsonl", "trust.jsonl.lock"], Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!)
            .Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lock_that_is_not_let_go_is_told()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var held = new FileStream($"{Path}.lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var fault = await new DecisionStore(Path, new ImpatientTime()).AddAsync(Decisions.Accepted);

        Assert.Equal($"another program holds {Path}.lock", fault);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_told()
    {
        Directory.CreateDirectory(Path);
        var store = new DecisionStore(Path, TimeProvider.System);

        Assert.NotNull(store.Read().Fault);
        Assert.NotNull(await store.AddAsync(Decisions.Accepted));
    }
}
