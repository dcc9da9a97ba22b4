namespace Parley.Certificates.Tests.Vectors;

/// <summary>A test over public conformance data; skipped, with the reason, where the data is not at hand.</summary>
sealed class VectorsFactAttribute : FactAttribute
{
    public VectorsFactAttribute(string set)
    {
        if (VectorSet.Folder is not { } folder)
            Skip = "PARLEY_VECTORS does not name the folder of the public test vectors";
        else if (!File.Exists(Path.Combine(folder, set + ".jsonl.gz")))
            Skip = $"{folder} holds no {set}.jsonl.gz";
    }
}
