using Parley.Certificates.Identity;
using Parley.Client.Rules;
using Parley.Client.Tests.Rules;
using Parley.Client.Trust;
using Parley.Client.Visits;

namespace Parley.Client.Tests.Trust;

/// <summary>Decisions and what they are about, for tests.</summary>
static class Decisions
{
    internal const string Domain = "example.test";

    internal static readonly DateTimeOffset Now = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);
    internal static readonly DateTimeOffset Later = Now.AddDays(30);

    internal static string KeyA { get; } = new('a', 64);

    internal static string KeyB { get; } = new('b', 64);

    internal static TrustScope Scope { get; } = TrustScope.Of(ApplicationService.XmppClient, Domain, "imp1.example.test", 5222);

    internal static TrustDecisionRecord Accepted { get; } = new()
    {
        Scope = Scope,
        KeySha256 = KeyA,
        Faults = [FaultKind.SelfSigned],
        Certificate = Facts('1', "DNS:imp1.example.test"),
        DecidedAt = Now,
        Until = Later,
    };

    internal static CertificateFacts Facts(char digest, params string[] names) => new()
    {
        Sha256 = new(digest, 64), Subject = "CN=imp1.example.test", Issuer = "CN=imp1.example.test", Names = [.. names], NotAfter = Later,
    };

    internal static TrustSubject Subject(string? key = null, CertificateFacts? certificate = null, params FaultKind[] faults) => new()
    {
        Scope = Scope,
        KeySha256 = key ?? KeyA,
        Certificate = certificate ?? Accepted.Certificate,
        Faults = faults.Length == 0 ? [FaultKind.SelfSigned] : [.. faults],
        Reasons = ["a test says so"],
    };

    internal static TrustSubject Of(ConnectionVisit visit) => TrustSubject.Of(visit.Attempt, Domain);

    internal static TrustSubject OfSelfSigned() => Of(Verdicts.SelfSigned());
}
