using Parley.Certificates.Revocation;

namespace Parley.Client.Collecting;

/// <summary>A document as it came, or why it did not.</summary>
/// <param name="Octets">Its octets; empty where it did not come.</param>
/// <param name="Failure">Why it did not come; <see langword="null"/> where it did.</param>
public sealed record FetchedDocument(ReadOnlyMemory<byte> Octets, FailedFetch? Failure = null);
