namespace Parley.Contacts.Photos;

/// <summary>How many rows came to the same.</summary>
/// <param name="Outcome">What came of them.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="First">The first of them; <see langword="null"/> where there is none, or nobody need look at them.</param>
public sealed record PhotoOutcomeCount(PhotoRowOutcome Outcome, long Rows, PhotoExample? First);
