namespace Parley.Bench.Chains;

/// <summary>An engine that judges the chains of one corpus.</summary>
interface IChainEngine
{
    /// <summary>How the results call it.</summary>
    string Name { get; }

    /// <summary>Reads the leaf, builds its path, verifies it, and compares the name.</summary>
    bool Accepts(byte[] leaf, string host);
}
