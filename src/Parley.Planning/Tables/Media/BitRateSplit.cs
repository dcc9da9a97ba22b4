namespace Parley.Planning.Tables.Media;

/// <summary>
/// How the bit rate of a call is divided (planning guide, "Maximum Negotiated Bit Rate"): audio first, the rest to video,
/// or half and half where a screen is shared too.
/// </summary>
/// <param name="AudioKbps">The sound, in kbit/s.</param>
/// <param name="InteractiveKbps">The people, in kbit/s.</param>
/// <param name="PresentationKbps">The shared screen, in kbit/s; 0 where none is shared.</param>
public readonly record struct BitRateSplit(int AudioKbps, int InteractiveKbps, int PresentationKbps)
{
    /// <summary>Divides the maximum bit rate of a region's video calls. Payload only: packets need more on the wire.</summary>
    /// <param name="maximumKbps">The maximum of the call in kbit/s.</param>
    /// <param name="audioKbps">The maximum of its audio in kbit/s.</param>
    /// <param name="sharing">A screen is shared.</param>
    public static BitRateSplit Of(int maximumKbps, int audioKbps, bool sharing)
    {
        var audio = Math.Min(audioKbps, maximumKbps);
        var rest = maximumKbps - audio;
        return sharing ? new(audio, rest / 2, rest / 2) : new(audio, rest, 0);
    }
}
