using Parley.Peers;

namespace Parley.Acceptance.Tests.Vectors;

/// <summary>A test over public conformance data; skipped, with the reason, where the data is not at hand.</summary>
sealed class VectorsTheoryAttribute : TheoryAttribute
{
    public VectorsTheoryAttribute() => Skip = PublicVectors.WhyNot();
}
