namespace Parley.Peers;

/// <summary>The folder of the public conformance data, which is too large for the repository.</summary>
public static class PublicVectors
{
    const string Variable = "PARLEY_VECTORS";

    /// <summary>The folder that the variable names; <see langword="null"/> where it names none.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>Why a test over the data cannot be run here; <see langword="null"/> where it can.</summary>
    /// <param name="file">The file of the folder that it reads; <see langword="null"/> where it reads several.</param>
    public static string? WhyNot(string? file = null) => Folder switch
    {
        null => $"{Variable} does not name the folder of the public test vectors",
        var folder when !Directory.Exists(folder) => $"there is no folder {folder}, which {Variable} names",
        var folder when file is not null && !File.Exists(Path.Combine(folder, file)) => $"{folder} holds no {file}",
        _ => null,
    };
}
