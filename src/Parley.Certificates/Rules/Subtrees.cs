using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Rules;

/// <summary>The permitted or the excluded subtrees of name constraints, by the form of name that they speak about.</summary>
sealed class Subtrees(ImmutableArray<GeneralName> constraints)
{
    readonly ILookup<(GeneralNameKind, Oid), SubtreeName> _byForm =
        constraints.Select(SubtreeName.OfConstraint).ToLookup(subtree => subtree.Form);

    /// <summary>The subtrees that a name is held against.</summary>
    internal IEnumerable<SubtreeName> OfForm(SubtreeName name) => _byForm[name.Form];
}
