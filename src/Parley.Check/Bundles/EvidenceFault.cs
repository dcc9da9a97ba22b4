namespace Parley.Check.Bundles;

/// <summary>Why a file is no bundle that can be judged again: where, what was expected, what was found.</summary>
/// <param name="Path">The member, such as <c>visits[3].target.port</c>; empty for the document as a whole.</param>
/// <param name="Expected">What should have been there.</param>
/// <param name="Found">What was there.</param>
public readonly record struct EvidenceFault(string Path, string Expected, string Found)
{
    /// <summary>The fault in one line.</summary>
    public override string ToString() => Path.Length == 0
        ? $"expected {Expected}, found {Found}"
        : $"{Path}: expected {Expected}, found {Found}";
}
