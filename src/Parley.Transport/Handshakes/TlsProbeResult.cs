using System.Collections.Immutable;

namespace Parley.Transport.Handshakes;

/// <summary>What came of asking for one version of TLS.</summary>
/// <param name="Version">The answer.</param>
/// <param name="Presented">The certificates as shown; default where none were.</param>
/// <param name="TimedOut">Whether the limit ended it.</param>
/// <param name="Tap">All that was seen; <see langword="null"/> where nothing was asked.</param>
readonly record struct TlsProbeResult(
    TlsVersionProbe Version, ImmutableArray<ReadOnlyMemory<byte>> Presented, bool TimedOut = false, TlsTap? Tap = null);
