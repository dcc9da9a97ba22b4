namespace Parley.Planning.Tables.Media;

/// <summary>Bit rates in kbit/s.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
public readonly record struct KbpsRange(int Min, int Max);
