namespace Parley.Cli.Commands.Trust;

/// <summary>Where decisions of a user are kept where nothing else is said.</summary>
static class DecisionPath
{
    const string FileName = "trust.jsonl";

    /// <summary>The file below the folder for data of programs; <see langword="null"/> where no variable names it.</summary>
    internal static string? Of(CommandEnvironment environment)
    {
        if (OperatingSystem.IsWindows())
            return Below(environment.Variable("LOCALAPPDATA"), "Parley");
        var home = environment.Variable("HOME");
        if (OperatingSystem.IsMacOS())
            return Below(home, "Library", "Application Support", "Parley");
        // The XDG Base Directory Specification: a relative path counts for nothing.
        return environment.Variable("XDG_DATA_HOME") is ['/', ..] data
            ? Below(data, "parley")
            : Below(home, ".local", "share", "parley");
    }

    static string? Below(string? folder, params ReadOnlySpan<string> parts) =>
        string.IsNullOrEmpty(folder) ? null : Path.Combine([folder, .. parts, FileName]);
}
