namespace Parley.Client.Rules;

/// <summary>A fault of a certificate in the eyes of one client.</summary>
/// <param name="Kind">What it is in the rules' terms.</param>
/// <param name="Code">The finding that says it, <see langword="null"/> where the fault is this client's alone.</param>
/// <param name="Words">What is wrong, in one line without a full stop.</param>
readonly record struct CertificateFault(FaultKind Kind, string? Code, string Words);
