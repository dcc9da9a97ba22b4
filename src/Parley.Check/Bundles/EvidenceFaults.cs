using System.Diagnostics.CodeAnalysis;

namespace Parley.Check.Bundles;

/// <summary>
/// The first thing that is wrong with a bundle. Reading goes on with defaults and ends soon: nothing is listed after it.
/// </summary>
sealed class EvidenceFaults
{
    EvidenceFault _first;

    /// <summary>Whether something is wrong.</summary>
    internal bool Any { get; private set; }

    /// <summary>Notes what is wrong, unless something was before.</summary>
    internal void Add(string path, string expected, string found)
    {
        if (Any)
            return;
        Any = true;
        _first = new(path, expected, found);
    }

    /// <summary>What was wrong first.</summary>
    internal bool TryGet([MaybeNullWhen(false)] out EvidenceFault fault)
    {
        fault = _first;
        return Any;
    }
}
