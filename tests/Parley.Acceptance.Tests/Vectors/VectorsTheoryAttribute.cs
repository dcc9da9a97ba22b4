namespace Parley.Acceptance.Tests.Vectors;

/// <summary>A test over public conformance data; skipped, with the reason, where the data is not at hand.</summary>
sealed class VectorsTheoryAttribute : TheoryAttribute
{
    public VectorsTheoryAttribute()
    {
        if (Folder is null)
            Skip = "PARLEY_VECTORS does not name the folder of the public test vectors";
        else if (!Directory.Exists(Folder))
            Skip = $"there is no folder {Folder}, which PARLEY_VECTORS names";
    }

    internal static string? Folder => Environment.GetEnvironmentVariable("PARLEY_VECTORS") is { Length: > 0 } folder ? folder : null;
}
