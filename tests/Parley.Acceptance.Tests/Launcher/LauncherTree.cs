using Parley.Peers;

namespace Parley.Acceptance.Tests.Launcher;

/// <summary>A made-up source tree with the real launcher and a stand-in for dotnet that builds in no time.</summary>
sealed class LauncherTree : IDisposable
{
    // As a build does, it makes the program; as a run does, it prints its arguments, one a line.
    const string StandIn = """
        #!/bin/sh
        if [ "$1" = build ]; then
          echo built >>"$TREE/builds"
          [ ! -e "$TREE/broken" ] || { echo "Program.cs(1,1): error CS1002: ; expected"; echo; echo "Program.cs(1,1): error CS1002: ; expected"; exit 1; }
          mkdir -p "$TREE/artifacts/launcher/bin/Parley.Cli/release"
          : >"$TREE/artifacts/launcher/bin/Parley.Cli/release/parley.dll"
        else
          shift
          for argument in "$@"; do echo "[$argument]"; done
          exit 3
        fi

        """;

    internal LauncherTree()
    {
        foreach (var tool in new[] { "sh", "find", "head", "dirname", "readlink", "mkdir", "mv", "rm", "ln", "awk", "sleep" })
        {
            Folder.MakeFolder("tools");
            File.CreateSymbolicLink(Folder[$"tools/{tool}"], PeerPrograms.Locate(tool));
        }

        Folder.Write("src/Parley.Cli/Program.cs", "return 0;\n");
        Folder.Write("src/Parley.Cli/Gone.cs", "\n");
        File.Copy(Repository.PathOf("parley"), Launcher);
        MakeExecutable(Launcher);
        MakeExecutable(Folder.Write("tools/dotnet", StandIn));
    }

    internal PeerFolder Folder { get; } = new();

    internal string Launcher => Folder["parley"];

    internal int Builds => File.Exists(Folder["builds"]) ? File.ReadAllLines(Folder["builds"]).Length : 0;

    internal Task<ProcessAnswer> RunAsync(params string[] arguments) => RunFromAsync(Launcher, arguments);

    internal Task<ProcessAnswer> RunFromAsync(string launcher, params string[] arguments) =>
        PeerClient.RunAsync("env", "", ["-i", $"PATH={Folder["tools"]}", $"TREE={Folder.Path}", launcher, .. arguments]);

    /// <summary>Makes all that is there old, and the last build a little less old.</summary>
    internal void Age()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var path in Directory.EnumerateFileSystemEntries(Folder["src"], "*", SearchOption.AllDirectories).Append(Folder["src"]))
        {
            if (Directory.Exists(path))
                Directory.SetLastWriteTimeUtc(path, now.AddHours(-2));
            else
                File.SetLastWriteTimeUtc(path, now.AddHours(-2));
        }

        File.SetLastWriteTimeUtc(Folder["artifacts/launcher/built"], now.AddHours(-1));
    }

    public void Dispose() => Folder.Dispose();

    static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
