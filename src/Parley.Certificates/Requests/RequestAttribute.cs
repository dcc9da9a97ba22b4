using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Requests;

/// <summary>One attribute of a request as encoded (RFC 2986, 4.1).</summary>
/// <param name="Id">What it is.</param>
/// <param name="Values">The encoded values.</param>
public sealed record RequestAttribute(Oid Id, ImmutableArray<ReadOnlyMemory<byte>> Values)
{
    /// <summary>extensionRequest (RFC 2985, 5.4.2).</summary>
    public static readonly Oid ExtensionRequest = Oid.Parse("1.2.840.113549.1.9.14");

    /// <summary>The same of Microsoft, in requests of old Windows.</summary>
    public static readonly Oid MicrosoftExtensions = Oid.Parse("1.3.6.1.4.1.311.2.1.14");

    /// <summary>challengePassword (RFC 2985, 5.4.1): a secret between requester and authority, never to be shown.</summary>
    public static readonly Oid ChallengePassword = Oid.Parse("1.2.840.113549.1.9.7");

    /// <summary>unstructuredName (RFC 2985, 5.4.1).</summary>
    public static readonly Oid UnstructuredName = Oid.Parse("1.2.840.113549.1.9.2");
}
