using Parley.Certificates.Judging;

namespace Parley.Certificates.Inspection;

/// <summary>How material is looked at.</summary>
public sealed record InspectionOptions
{
    /// <summary>The moment that validity is told for.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The rules that findings come from; default those of ordinary sign-in.</summary>
    public ValidationPolicy Policy { get; init; } = ValidationPolicy.Default;

    /// <summary>The password of encrypted keys, to say what they belong to; <see langword="null"/> where there is none.</summary>
    public string? Password { get; init; }

    /// <summary>Everything but the password.</summary>
    public override string ToString() => $"{Policy.Name} at {Diagnostics.Evidence.Moment(Time)}";
}
