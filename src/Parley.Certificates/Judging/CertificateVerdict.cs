using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Judging;

/// <summary>
/// What came of judging a chain, with all its reasons. A value: judged again from the same request it is the same.
/// </summary>
public sealed class CertificateVerdict
{
    /// <summary>What was judged, and by what. Judged by the rules of another client it is another verdict.</summary>
    public required JudgeRequest Question { get; init; }

    /// <summary>What was sent, in the order sent.</summary>
    public required ImmutableArray<PresentedCertificate> Presented { get; init; }

    /// <summary>The paths that were tried, best first.</summary>
    public required ImmutableArray<CertificatePath> Paths { get; init; }

    /// <summary>Paths that were tried beyond those kept in <see cref="Paths"/>.</summary>
    public int PathsNotKept { get; init; }

    /// <summary>Whether the server's certificate proves the reference by the standards of today.</summary>
    public required IdentityResult Standard { get; init; }

    /// <summary>
    /// Whether it proves the reference by the vendor documents, common name included where the authorities above may issue for it.
    /// </summary>
    public IdentityResult Compatible =>
        field ??= IdentityMatcher.MatchLeaf(Leaf, Standard.Reference, IdentityMode.Compatible, Authorities);

    /// <summary>The names that the server's certificate presents; of one that could not be read none.</summary>
    public PresentedNames Names => Leaf is { } leaf ? PresentedNames.Of(leaf, Authorities) : new();

    /// <summary>
    /// Everything observed on the best path, on the names (<see cref="Standard"/>) and on the chain as sent: errors before
    /// warnings before notes, and among these the most causal first.
    /// </summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>Who signed the server's certificate.</summary>
    public SigningClass Signing => SigningClasses.Of(Leaf, Paths);

    /// <summary>The moment it was judged for.</summary>
    public DateTimeOffset Time => Question.Time;

    /// <summary>The name of the policy it was judged by.</summary>
    public string Policy => Question.Policy.Name;

    /// <summary>
    /// The server's certificate, <see langword="null"/> where it could not be read or nothing was sent.
    /// </summary>
    public Certificate? Leaf => Presented is [{ Certificate: var leaf }, ..] ? leaf : null;

    /// <summary>The best path, <see langword="null"/> where the server's certificate could not be read.</summary>
    public CertificatePath? Best => Paths is [var best, ..] ? best : null;

    /// <summary>
    /// Whether a path leads to an anchor and nothing on it is an error, and all that was sent could be read.
    /// </summary>
    public bool ChainTrusted => Best is { IsSound: true };

    /// <summary>Whether the chain is trusted and the name proved by the standards of today.</summary>
    public bool Trusted => ChainTrusted && Standard.Matches;

    /// <summary>The most causal observation, <see langword="null"/> where there is none.</summary>
    public Observation? FirstCause => Observations is [var first, ..] ? first : null;

    /// <summary>What stands above the leaf on the best path and may be constrained.</summary>
    ImmutableArray<Certificate> Authorities => Best is not { } best ? [] :
    [
        .. best.Certificates.Skip(1)
            .Where(link => link.Origin != CertificateOrigin.Anchor || Question.Policy.Anchors.HasFlag(AnchorScrutiny.Constraints))
            .Select(link => link.Certificate),
    ];

    /// <summary>The comparison of names by one of the books.</summary>
    public IdentityResult Identity(IdentityMode mode) => mode == IdentityMode.Standard ? Standard : Compatible;
}
