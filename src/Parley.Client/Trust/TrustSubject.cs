using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Judging;
using Parley.Client.Rules;
using Parley.Transport.Connections;

namespace Parley.Client.Trust;

/// <summary>What a decision has to be made about: a server, its key, and what is wrong.</summary>
public sealed record TrustSubject
{
    /// <summary>The service, the domain and the server.</summary>
    public required TrustScope Scope { get; init; }

    /// <summary>
    /// The SHA-256 of the server's key, lower-case hexadecimal; <see langword="null"/> where its
    /// certificate could not be read.
    /// </summary>
    public required string? KeySha256 { get; init; }

    /// <summary>The certificate; <see langword="null"/> where it could not be read.</summary>
    public required CertificateFacts? Certificate { get; init; }

    /// <summary>What is wrong, each kind once.</summary>
    public required ImmutableArray<FaultKind> Faults { get; init; }

    /// <summary>What is wrong, in words, for the person who decides.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>
    /// Why nobody may accept it: it was revoked, or it proves nothing; <see langword="null"/> where somebody may.
    /// </summary>
    public string? NeverBecause { get; init; }

    /// <summary>The subject of a connection's question.</summary>
    /// <param name="attempt">The connection, with its verdict.</param>
    /// <param name="domain">The services domain of the user.</param>
    public static TrustSubject Of(ConnectionAttempt attempt, string domain)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var request = attempt.Request;
        var scope = TrustScope.Of(request.Reference.Service, domain, request.Host, request.Address.Port);
        var subject = attempt.Verdict is { } verdict ? Of(verdict, scope) : Unreadable(scope);
        return attempt.IsEstablished ? subject : subject with { NeverBecause = "the server did not prove that it holds the key" };
    }

    /// <summary>The subject of a verdict.</summary>
    public static TrustSubject Of(CertificateVerdict verdict, TrustScope scope)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Leaf is not { } leaf)
            return Unreadable(scope);
        var rules = StandardClients.Parley;
        var faults = CertificateFaults.Of(rules, CertificateFaults.JudgedBy(rules, verdict));
        var revoked = verdict.Observations.FirstOrDefault(observation => observation.Finding.Code == "cert.revocation.revoked");
        var unsound = faults.FirstOrDefault(fault => fault.Kind == FaultKind.Unsound);
        return new()
        {
            Scope = scope,
            KeySha256 = Convert.ToHexStringLower(SHA256.HashData(leaf.PublicKey.Encoded.Span)),
            Certificate = CertificateFacts.Of(leaf, verdict),
            Faults = [.. faults.Select(fault => fault.Kind).Distinct().Order()],
            Reasons = [.. faults.Select(fault => fault.Words)],
            NeverBecause = revoked?.Title ?? unsound.Words,
        };
    }

    static TrustSubject Unreadable(TrustScope scope) => new()
    {
        Scope = scope, KeySha256 = null, Certificate = null, Faults = [FaultKind.Unsound], Reasons = [],
        NeverBecause = "the server's certificate cannot be read",
    };
}
