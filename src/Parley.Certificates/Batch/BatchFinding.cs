using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>An observation about a case.</summary>
/// <param name="Observation">What was observed.</param>
/// <param name="Certificate">
/// The certificate that it is about: 0 for the peer's, then the others in the order of the case, the anchors last;
/// <see langword="null"/> where it is about none of them.
/// </param>
public readonly record struct BatchFinding(Observation Observation, int? Certificate);
