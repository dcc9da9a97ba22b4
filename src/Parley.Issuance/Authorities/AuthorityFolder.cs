using System.Text;

namespace Parley.Issuance.Authorities;

/// <summary>The files of an authority.</summary>
/// <param name="path">The folder.</param>
sealed class AuthorityFolder(string path)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    internal string Path => path;

    internal string Settings => Of("authority.json");

    internal string Journal => Of("journal");

    internal string Torn => Of("journal.torn");

    internal string Lock => Of("lock");

    internal string Certificate(AuthorityLevel level) => Of($"{Name(level)}.pem");

    internal string Key(AuthorityLevel level) => Of($"{Name(level)}.key");

    internal string List(AuthorityLevel level) => Of($"{Name(level)}.crl");

    /// <summary>The level as files, addresses and the journal name it.</summary>
    internal static string Name(AuthorityLevel level) => level == AuthorityLevel.Root ? "root" : "issuing";

    /// <summary>Makes the folder, for its owner alone.</summary>
    internal void Make()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }

    /// <summary>Writes a file that others read meanwhile: it appears whole, and on the disk.</summary>
    internal static void Replace(string file, ReadOnlySpan<byte> content)
    {
        var temporary = $"{file}.part";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
    }

    internal static void Replace(string file, string content) => Replace(file, Encoding.UTF8.GetBytes(content));

    string Of(string name) => System.IO.Path.Combine(path, name);
}
