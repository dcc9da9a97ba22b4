using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Parley.Transport.Dialing;

/// <summary>Mappings in the order given; the first that applies counts.</summary>
/// <param name="mappings">The mappings.</param>
public sealed class ConnectToMap(ImmutableArray<ConnectTo> mappings)
{
    /// <summary>No mappings: every name is dialled where DNS says.</summary>
    public static readonly ConnectToMap Empty = new([]);

    /// <summary>The mappings in their order.</summary>
    public ImmutableArray<ConnectTo> Mappings { get; } = mappings.IsDefault ? [] : mappings;

    /// <summary>Where to dial instead of the host and port; <see langword="false"/> where no mapping applies.</summary>
    public bool TryMap(string host, int port, [NotNullWhen(true)] out IPEndPoint? address)
    {
        foreach (var mapping in Mappings)
        {
            if (mapping.AppliesTo(host, port))
            {
                address = new(mapping.Address, mapping.AddressPort ?? port);
                return true;
            }
        }

        address = null;
        return false;
    }
}
