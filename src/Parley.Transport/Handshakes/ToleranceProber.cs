using System.Collections.Immutable;
using System.Net;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;

namespace Parley.Transport.Handshakes;

/// <summary>
/// Asks a server that has just shaken hands what else it takes: three hellos one after the other, at most six, each over a
/// connection of its own that is reset after the answer. The limit ends it; what was found by then stands.
/// </summary>
sealed class ToleranceProber(TlsProber prober, IPEndPoint address, string? serverName, SecurityDialect dialect, TimeLimit limit)
{
    /// <summary>Asks all there is to ask.</summary>
    /// <param name="attempt">What was agreed on.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal async Task<TlsTolerance> AskAsync(ConnectionAttempt attempt)
    {
        var current = await AskAsync(HelloOffer.Everything(TlsVersion.Tls12) with { AsksForStaple = true }).ConfigureAwait(false);
        var old = await AskForOldAsync().ConfigureAwait(false);
        var (broken, prime) = await AskForWeakAsync().ConfigureAwait(false);
        return new()
        {
            Tls12 = current.Version.Answer,
            Staple = current.Tap?.Staple,
            OldVersions = old,
            BrokenSuite = broken,
            PrimeBits = prime,
            OnlyGroup = await AskForGroupAsync(attempt).ConfigureAwait(false),
        };
    }

    /// <summary>The versions before TLS 1.2; a server that speaks none needs one question only.</summary>
    async Task<ImmutableArray<TlsVersion>> AskForOldAsync()
    {
        var newest = VersionOf(await AskAsync(HelloOffer.Everything(TlsVersion.Tls11)).ConfigureAwait(false));
        if (newest is not (TlsVersion.Tls11 or TlsVersion.Tls10))
            return [];
        if (newest == TlsVersion.Tls10)
            return [TlsVersion.Tls10];
        var oldest = VersionOf(await AskAsync(HelloOffer.Everything(TlsVersion.Tls10)).ConfigureAwait(false));
        return oldest == TlsVersion.Tls10 ? [TlsVersion.Tls10, TlsVersion.Tls11] : [TlsVersion.Tls11];
    }

    /// <summary>Broken suites and the prime, asked for together: most servers have neither.</summary>
    async Task<(string? Broken, int? PrimeBits)> AskForWeakAsync()
    {
        var either = await AskAsync(HelloOffer.BrokenOrPrime).ConfigureAwait(false);
        if (VersionOf(either) is null)
            return (null, null);
        var isPrime = HelloOffer.Prime.Suites.Contains(either.Tap!.ServerHello!.CipherSuite); // it chose one
        var other = await AskAsync(isPrime ? HelloOffer.Broken : HelloOffer.Prime).ConfigureAwait(false);
        return isPrime ? (SuiteOf(other), either.Tap.PrimeBits) : (SuiteOf(either), other.Tap?.PrimeBits);
    }

    /// <summary>
    /// Where it chose a group with us that not all clients have: whether it takes one of those that all have. A key on a curve of
    /// its own asks for that curve, whatever else the server takes.
    /// </summary>
    async Task<int?> AskForGroupAsync(ConnectionAttempt attempt)
    {
        var key = attempt.Verdict?.Leaf?.PublicKey;
        if (attempt is not { Group: { } group, Version: { } version } || TlsGroups.IsCommon(group) || key is not ({ Curve: null } or { Bits: 256 or 384 }))
            return null;
        var common = await AskAsync(HelloOffer.Everything(version) with { Groups = TlsGroups.Common }).ConfigureAwait(false);
        return common.Version.Answer == TlsProbeAnswer.Refused ? group : null;
    }

    Task<TlsProbeResult> AskAsync(HelloOffer offer) => prober.AskAsync(address, serverName, dialect, offer, limit);

    static TlsVersion? VersionOf(TlsProbeResult answer) => answer.Tap?.ServerHello?.Version;

    /// <summary>What it chose, where that is broken: some servers choose what nobody offered.</summary>
    static string? SuiteOf(TlsProbeResult answer) =>
        answer.Tap?.ServerHello is { } hello && HelloOffer.Broken.Suites.Contains(hello.CipherSuite) ? CipherSuites.NameOf(hello.CipherSuite) : null;
}
