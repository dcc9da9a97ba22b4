namespace Parley.Transport.SecondOpinion;

/// <summary>One thing that the platform has against a chain.</summary>
/// <param name="Status">Its name for it, such as <c>NotTimeValid</c>.</param>
/// <param name="Detail">What it says about it; may be empty.</param>
public sealed record PlatformRemark(string Status, string Detail);
