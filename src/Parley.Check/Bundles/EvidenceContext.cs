using Parley.Diagnostics;

namespace Parley.Check.Bundles;

/// <summary>
/// What reading a bundle needs everywhere: the objects it refers to, the findings, who
/// judges, and how much there may be.
/// </summary>
sealed class EvidenceContext(ReadObjects objects, FindingCatalogue catalogue, ChainJudge judge)
{
    int _connections;
    int _presented;

    internal ReadObjects Objects => objects;

    internal FindingCatalogue Catalogue => catalogue;

    internal ChainJudge Judge => judge;

    internal void CountConnection(EvidenceNode node)
    {
        if (++_connections > EvidenceFormat.MaximumConnections)
            node.Fail($"at most {EvidenceFormat.MaximumConnections} connections", "one more");
    }

    internal void CountPresented(EvidenceNode node, int count)
    {
        _presented += count;
        if (_presented > EvidenceFormat.MaximumPresented)
            node.Fail($"chains with at most {EvidenceFormat.MaximumPresented} certificates together", "more");
    }
}
