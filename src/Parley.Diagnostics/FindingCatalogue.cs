using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Parley.Diagnostics;

/// <summary>All findings of a product, gathered from the public static fields of the classes that declare them.</summary>
public sealed class FindingCatalogue
{
    readonly FrozenDictionary<string, Finding> _byCode;

    /// <summary>Gathers the findings of the given classes.</summary>
    /// <exception cref="ArgumentException">Two findings have the same code.</exception>
    public FindingCatalogue(params IEnumerable<ImmutableArray<Finding>> parts)
    {
        All = [.. parts.SelectMany(part => part).OrderBy(finding => finding.Code, StringComparer.Ordinal)];
        for (var i = 1; i < All.Length; i++)
        {
            if (All[i - 1].Code == All[i].Code)
                throw new ArgumentException($"The code {All[i].Code} is declared twice.", nameof(parts));
        }

        _byCode = All.ToFrozenDictionary(finding => finding.Code, StringComparer.Ordinal);
    }

    /// <summary>All findings, in the order of their codes.</summary>
    public ImmutableArray<Finding> All { get; }

    /// <summary>Finds a declaration by its code.</summary>
    public bool TryGet(string code, [NotNullWhen(true)] out Finding? finding) => _byCode.TryGetValue(code, out finding);

    /// <summary>The findings that a class declares: its public static fields of type <see cref="Finding"/>.</summary>
    public static ImmutableArray<Finding> DeclaredIn(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type declaring)
    {
        ArgumentNullException.ThrowIfNull(declaring);
        return
        [
            .. declaring.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.FieldType == typeof(Finding))
                .Select(field => (Finding)field.GetValue(null)!) // static fields of reference type, initialised where declared
        ];
    }
}
