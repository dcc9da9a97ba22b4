namespace Parley.Peers;

/// <summary>As <see cref="PeerFactAttribute"/>, with cases.</summary>
/// <param name="programs">The programs, as they are called on the command line.</param>
[AttributeUsage(AttributeTargets.Method)]
public class PeerTheoryAttribute(params string[] programs) : TheoryAttribute
{
    /// <summary>Why the test is skipped, or <see langword="null"/> where nothing is missing.</summary>
    public override string? Skip
    {
        get => field ?? PeerPrograms.ReasonToSkip(programs);
        set;
    }
}
