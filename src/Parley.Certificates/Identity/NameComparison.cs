namespace Parley.Certificates.Identity;

/// <summary>One presented name against the reference.</summary>
public sealed record NameComparison
{
    /// <summary>The name in the certificate.</summary>
    public required PresentedName Presented { get; init; }

    /// <summary>How it differs; <see cref="NameDifference.None"/> where it matches.</summary>
    public required NameDifference Difference { get; init; }

    /// <summary>Whether the name proves the reference.</summary>
    public bool Matches => Difference == NameDifference.None;

    /// <summary>Why it matches or does not, as a clause without a full stop.</summary>
    public string Reason => NameDifferenceText.Of(Difference);
}
