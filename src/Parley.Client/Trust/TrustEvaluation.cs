namespace Parley.Client.Trust;

/// <summary>What remembered decisions and the administrator's policy say of a server.</summary>
/// <param name="Answer">Whether to go on.</param>
/// <param name="Why">Why, in one line without a full stop.</param>
/// <param name="Decision">
/// The decision that answers, or the one of the same scope that does not any more; <see langword="null"/> where there is none.
/// </param>
/// <param name="Change">
/// How the certificate differs from the one decided about; <see langword="null"/> without a decision.
/// </param>
public sealed record TrustEvaluation(
    TrustStanding Answer, string Why, TrustDecisionRecord? Decision = null, CertificateChange? Change = null);
