using Parley.Certificates.Material;

namespace Parley.Certificates.Matching;

/// <summary>Something that holds a key, or its public half, in a file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Item">What it is, with its place in the file.</param>
public sealed record MatchedItem(string File, MaterialItem Item);
