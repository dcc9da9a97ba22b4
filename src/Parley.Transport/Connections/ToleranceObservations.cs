using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Diagnostics;
using Parley.Transport.Findings;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>What is wrong with what a server takes besides. Pure: the same answers judged for the same moment give the same.</summary>
static class ToleranceObservations
{
    /// <summary>Shorter ones are within reach of who has the means (RFC 9325, 4.4).</summary>
    const int ShortestPrime = 2048;

    internal static ImmutableArray<Observation> Of(ConnectionAttempt attempt)
    {
        if (attempt.Tolerance is not { } tolerance)
            return [];
        var request = attempt.Request;
        var found = ImmutableArray.CreateBuilder<Observation>();
        if (attempt.Verdict is { } verdict && StapleJudge.Of(request, verdict, tolerance) is { } staple)
            found.Add(staple);
        if (OfOldVersions(request, tolerance) is { } old)
            found.Add(old);
        if (tolerance.BrokenSuite is { } suite)
            found.Add(ConnectionObservations.Of(TransportFindings.BrokenSuiteOffered, request, ("cipher", suite)));
        if (tolerance.PrimeBits < ShortestPrime)
            found.Add(ConnectionObservations.Of(TransportFindings.SmallPrime, request, ("bits", tolerance.PrimeBits)));
        if (tolerance.OnlyGroup is { } group)
            found.Add(ConnectionObservations.Of(TransportFindings.UncommonGroup, request, ("group", TlsGroups.NameOf(group))));
        if (attempt.Version == TlsVersion.Tls13 && tolerance is { Tls12: TlsProbeAnswer.Refused, OldVersions: [] })
            found.Add(ConnectionObservations.Of(TransportFindings.NewestOnly, request));
        return found.ToImmutable();
    }

    /// <summary>
    /// Directories speak them as they are installed (GnuTLS in Debian's slapd, Schannel before Windows Server 2025): there it is
    /// a note, elsewhere somebody switched them on.
    /// </summary>
    static Observation? OfOldVersions(ConnectionRequest request, TlsTolerance tolerance) =>
        ConnectionObservations.OfOldVersions(request, [.. tolerance.OldVersions, TlsVersion.Tls12]) is { } old
            ? request.Reference.Service == ApplicationService.Ldap ? old with { Severity = Severity.Note } : old
            : null;
}
