using Parley.Peers;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>A test over public conformance data; skipped, with the reason, where the data is not at hand.</summary>
sealed class VectorsFactAttribute : FactAttribute
{
    public VectorsFactAttribute(string set) => Skip = PublicVectors.WhyNot(set + ".jsonl.gz");
}
