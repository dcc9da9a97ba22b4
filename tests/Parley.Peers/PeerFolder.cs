namespace Parley.Peers;

/// <summary>
/// A temporary folder for the files of real servers, removed in the end. With <c>PARLEY_KEEP_PEERS=1</c> it stays, with
/// all configurations and logs.
/// </summary>
public sealed class PeerFolder : IDisposable
{
    /// <summary>The full path; most servers change their directory, so that relative ones would not do.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("parley-peers-").FullName;

    /// <summary>The path of something in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Makes a folder in it.</summary>
    public string MakeFolder(string name) => Directory.CreateDirectory(this[name]).FullName;

    /// <summary>Writes a file into it, and the folders on the way.</summary>
    /// <returns>The full path.</returns>
    public string Write(string name, string text)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // below Path, so never a root
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("PARLEY_KEEP_PEERS") is not { Length: > 0 })
            Directory.Delete(Path, recursive: true);
    }
}
