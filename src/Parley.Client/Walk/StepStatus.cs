namespace Parley.Client.Walk;

/// <summary>How a step of the walk ended.</summary>
public enum StepStatus
{
    /// <summary>It did what it is for.</summary>
    Passed,

    /// <summary>It did not.</summary>
    Failed,

    /// <summary>This deployment has no use for it.</summary>
    NotApplicable,

    /// <summary>An earlier failure hides whether it would work.</summary>
    CouldNotTell,
}
