using System.Collections.Immutable;

namespace Parley.Lab.Sip;

/// <summary>A request as the lab's SIP server sees it (RFC 3261, 7.1).</summary>
sealed record SipRequest
{
    /// <summary>The method, in capitals as sent.</summary>
    public required string Method { get; init; }

    /// <summary>The address asked.</summary>
    public required string Uri { get; init; }

    /// <summary>The header fields in their order, by their long names.</summary>
    public required ImmutableArray<(string Name, string Value)> Fields { get; init; }

    /// <summary>The octets of the body.</summary>
    public int BodyBytes { get; init; }

    /// <summary>The values of a field; none where it is missing.</summary>
    public IEnumerable<string> Values(string name) =>
        Fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);
}
