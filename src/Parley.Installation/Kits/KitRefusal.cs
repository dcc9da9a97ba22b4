namespace Parley.Installation.Kits;

/// <summary>Why there can be no kit.</summary>
/// <param name="Reason">What was seen; no full stop.</param>
/// <param name="Remedy">What to do.</param>
public sealed record KitRefusal(string Reason, string Remedy);
