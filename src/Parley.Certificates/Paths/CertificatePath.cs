using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

/// <summary>One path that was tried, from the leaf upwards, with all that was found on it.</summary>
public sealed record CertificatePath
{
    /// <summary>The certificates, the leaf first.</summary>
    public required ImmutableArray<PathCertificate> Certificates { get; init; }

    /// <summary>Why it ends where it ends.</summary>
    public required PathEnd End { get; init; }

    /// <summary>What is wrong on it, the most causal first.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>
    /// The policies that the path is valid for out of those asked for (RFC 5280, 6.1.6); empty where it is not anchored or
    /// no certificate names a policy.
    /// </summary>
    public ImmutableArray<Oid> Policies => field.IsDefault ? field = ValidPolicies() : field;

    /// <summary>By what it was judged.</summary>
    internal ValidationPolicy Policy { get; init; } = ValidationPolicy.Default;

    /// <summary>
    /// What is known about revocation of each certificate, the leaf first, the anchor left out; empty where the path is not
    /// anchored or revocation was not asked for.
    /// </summary>
    public ImmutableArray<RevocationAnswer> Revocation { get; init; } = [];

    /// <summary>Whether it ends at an anchor.</summary>
    public bool IsAnchored => End == PathEnd.Anchored;

    /// <summary>Whether it ends at an anchor and nothing on it is an error.</summary>
    public bool IsSound => IsAnchored && !HasErrors;

    bool HasErrors
    {
        get
        {
            foreach (var observation in Observations)
            {
                if (observation.Severity == Severity.Error)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The names from the leaf upwards.</summary>
    public override string ToString() => string.Join(" ← ", Certificates.Select(link => link.Certificate.DisplayName));

    ImmutableArray<Oid> ValidPolicies() =>
        IsAnchored ? PolicyEvaluation.Run([.. Certificates.Select(link => link.Certificate)], Policy).Valid : [];
}
