using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Rules;

/// <summary>The permitted or the excluded subtrees of name constraints, by the kind of name that they speak about.</summary>
sealed class Subtrees
{
    static readonly List<SubtreeName> None = [];

    readonly List<SubtreeName>?[] _byKind = new List<SubtreeName>?[(int)GeneralNameKind.RegisteredId + 1];

    internal Subtrees(ImmutableArray<GeneralName> constraints)
    {
        foreach (var constraint in constraints.AsSpan())
        {
            var subtree = SubtreeName.OfConstraint(constraint);
            (_byKind[(int)subtree.Kind] ??= []).Add(subtree);
        }
    }

    /// <summary>The subtrees of a kind; of other names only those of the same type are meant.</summary>
    internal List<SubtreeName> OfKind(GeneralNameKind kind) => _byKind[(int)kind] ?? None;
}
