using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Revocation;

/// <summary>
/// The lists and answers at hand, and those that could not be had. Immutable; made once and shared by many verdicts.
/// </summary>
public sealed class RevocationMaterial
{
    /// <summary>Nothing at all.</summary>
    public static readonly RevocationMaterial None = new([], [], []);

    // Null where there are none, as for most chains: nothing is made for them.
    readonly FrozenDictionary<DistinguishedName, IssuedLists>? _listsByIssuer;
    readonly FrozenDictionary<SerialKey, ImmutableArray<OcspResponse>>? _responsesBySerial;

    RevocationMaterial(
        ImmutableArray<CertificateRevocationList> lists, ImmutableArray<OcspResponse> responses, ImmutableArray<FailedFetch> failures)
    {
        Lists = lists;
        Responses = responses;
        Failures = failures;
        _listsByIssuer = lists.IsEmpty ? null : ByIssuer(lists);
        _responsesBySerial = responses.IsEmpty ? null : BySerial(responses);
        UnattributedResponses = [.. responses.Where(response => response.Responses.IsEmpty)];
        HasIndirectLists = lists.Any(list => list.IssuingDistributionPoint is { IsIndirect: true });
    }

    /// <summary>All lists.</summary>
    public ImmutableArray<CertificateRevocationList> Lists { get; }

    /// <summary>All answers.</summary>
    public ImmutableArray<OcspResponse> Responses { get; }

    /// <summary>All that could not be had.</summary>
    public ImmutableArray<FailedFetch> Failures { get; }

    /// <summary>Whether there is nothing, not even a failure.</summary>
    public bool IsEmpty => Lists.IsEmpty && Responses.IsEmpty && Failures.IsEmpty;

    /// <summary>Answers that are about no certificate: the responder did not answer.</summary>
    internal ImmutableArray<OcspResponse> UnattributedResponses { get; }

    internal bool HasIndirectLists { get; }

    /// <summary>Makes material.</summary>
    /// <param name="lists">Revocation lists, complete and delta, in any order.</param>
    /// <param name="responses">OCSP answers.</param>
    /// <param name="failures">What was asked for and could not be had.</param>
    public static RevocationMaterial Of(
        IEnumerable<CertificateRevocationList> lists, IEnumerable<OcspResponse> responses, IEnumerable<FailedFetch> failures) =>
        new([.. lists.Distinct()], [.. responses.Distinct()], [.. failures]);

    /// <summary>This material and more: what a collector fetched after a first verdict.</summary>
    public RevocationMaterial With(RevocationMaterial more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return Of(Lists.Concat(more.Lists), Responses.Concat(more.Responses), Failures.Concat(more.Failures));
    }

    /// <summary>The lists that a name signed.</summary>
    internal IssuedLists ListsOf(DistinguishedName issuer) =>
        _listsByIssuer?.GetValueOrDefault(issuer) ?? IssuedLists.None;

    /// <summary>The answers about a serial number, whoever issued it.</summary>
    internal ImmutableArray<OcspResponse> ResponsesOf(ReadOnlyMemory<byte> serial) =>
        _responsesBySerial?.GetValueOrDefault(new(serial), []) ?? [];

    static FrozenDictionary<DistinguishedName, IssuedLists> ByIssuer(ImmutableArray<CertificateRevocationList> lists) =>
        lists.GroupBy(list => list.Issuer)
            .ToFrozenDictionary(group => group.Key, group => new IssuedLists(
                [.. group.Where(list => !list.IsDelta)], [.. group.Where(list => list.IsDelta)]));

    static FrozenDictionary<SerialKey, ImmutableArray<OcspResponse>> BySerial(ImmutableArray<OcspResponse> responses) =>
        responses
            .SelectMany(response => response.Responses
                .Select(single => new SerialKey(single.CertificateId.SerialNumber))
                .Distinct()
                .Select(serial => (serial, response)))
            .GroupBy(pair => pair.serial, pair => pair.response)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The lists of one issuer.</summary>
    internal sealed record IssuedLists(
        ImmutableArray<CertificateRevocationList> Complete, ImmutableArray<CertificateRevocationList> Delta)
    {
        internal static readonly IssuedLists None = new([], []);
    }

    readonly struct SerialKey(ReadOnlyMemory<byte> serial) : IEquatable<SerialKey>
    {
        readonly ReadOnlyMemory<byte> _serial = serial;

        public bool Equals(SerialKey other) => _serial.Span.SequenceEqual(other._serial.Span);

        public override bool Equals(object? obj) => obj is SerialKey other && Equals(other);

        public override int GetHashCode() => RevocationIndex.Hash(_serial.Span, issuer: 0);
    }
}
