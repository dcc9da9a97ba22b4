using Parley.Certificates.Material;

namespace Parley.Certificates.Matching;

/// <summary>A key that could not be opened, so that nobody knows what belongs to it.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Error">Why: no password, a wrong one, damaged, or of a kind that cannot be opened here.</param>
public sealed record UnopenedKey(string File, MaterialError Error);
