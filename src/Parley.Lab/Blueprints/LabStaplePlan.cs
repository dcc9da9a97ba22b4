namespace Parley.Lab.Blueprints;

/// <summary>An OCSP answer to be sent with a server's certificate.</summary>
public sealed record LabStaplePlan
{
    /// <summary>When it was made, from the moment of the start; an hour ago unless said otherwise.</summary>
    public TimeSpan StartsIn { get; init; } = TimeSpan.FromHours(-1);

    /// <summary>Until when it counts, from the moment of the start; for a week unless said otherwise.</summary>
    public TimeSpan EndsIn { get; init; } = TimeSpan.FromDays(7);
}
