namespace Parley.Discovery.Paths;

/// <summary>The way that sign-in goes, and why in one sentence.</summary>
public sealed record PathChoice(SignInPath Path, string Reason);
