namespace Parley.Installation.Kits.Texts;

/// <summary>Scripts for a POSIX shell.</summary>
static class ShellScript
{
    /// <summary>A script that stops at the first failure.</summary>
    /// <param name="does">What it does and how it is run.</param>
    /// <param name="before">What is done before anything is changed; may be <see langword="null"/>.</param>
    /// <param name="commands">The commands.</param>
    internal static string Write(string does, string? before, IEnumerable<string> commands) =>
        $"""
        #!/bin/sh
        # {does}
        set -eu
        cd -- "$(dirname -- "$0")"
        {string.Join('\n', before is null ? commands : commands.Prepend(before))}

        """;

    /// <summary>Stops where a file is not the one that the kit was made with.</summary>
    internal static string Compare(string command, IEnumerable<KitFile> files) =>
        $"""
        {command} <<'SUMS'
        {string.Join('\n', files.Select(file => $"{file.Sha256}  {file.Name}"))}
        SUMS
        """;

    /// <summary>Tells what was done to which certificate.</summary>
    internal static string Tell(string what, TrustKit kit) =>
        string.Join('\n', kit.Certificates.Select(one => $"printf '{what}: %s\\n' {ShownName.ForShell(one.Certificate)}"));
}
