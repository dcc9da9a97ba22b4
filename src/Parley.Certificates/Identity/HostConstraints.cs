using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Identity;

/// <summary>Holds a common name that is taken for a host's against the name constraints above it, as an alternative name would be.</summary>
static class HostConstraints
{
    /// <summary>
    /// The name of the first authority that does not allow the last common name; <see langword="null"/> where all do, or where it is
    /// neither a host name nor an address and so matches nothing.
    /// </summary>
    internal static string? ForbidderOf(ImmutableArray<string> commonNames, ImmutableArray<Certificate> authorities)
    {
        if (authorities.IsEmpty || commonNames is not [.., var commonName] || NameOf(commonName) is not { } host)
            return null;
        foreach (var authority in authorities)
        {
            if (authority.NameConstraints is { } constraints && new Subtrees(constraints).Fault(host, budget: null) is not null)
                return authority.DisplayName;
        }

        return null;
    }

    static SubtreeName? NameOf(string commonName)
    {
        var name = SubtreeName.OfName(AddressLiteral.TryParse(commonName, out var address)
            ? GeneralName.OfAddress(address)
            : GeneralName.OfHost(commonName));
        return name.IsUsable ? name : null;
    }
}
