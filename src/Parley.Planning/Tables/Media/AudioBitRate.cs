namespace Parley.Planning.Tables.Media;

/// <summary>What a codec takes.</summary>
/// <param name="Codec">Its name.</param>
/// <param name="PayloadKbps">The rate of the codec itself, in kbit/s.</param>
/// <param name="NetworkKbps">What it takes of a link in one direction, in kbit/s.</param>
public readonly record struct AudioBitRate(string Codec, int PayloadKbps, int NetworkKbps);
