using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parley.Lab.Ldap;

/// <summary>An entry of the directory.</summary>
sealed class LdapEntry
{
    internal LdapEntry(string name, params IEnumerable<(string Type, ImmutableArray<string> Values)> attributes)
    {
        Name = name;
        Attributes = [.. attributes];
        ByType = Attributes.ToFrozenDictionary(
            attribute => attribute.Type, attribute => attribute.Values, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Its distinguished name.</summary>
    internal string Name { get; }

    /// <summary>Its attributes, in the order of listing.</summary>
    internal ImmutableArray<(string Type, ImmutableArray<string> Values)> Attributes { get; }

    /// <summary>Its attributes by type, without regard to case.</summary>
    internal FrozenDictionary<string, ImmutableArray<string>> ByType { get; }
}
