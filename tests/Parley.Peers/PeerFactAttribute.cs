namespace Parley.Peers;

/// <summary>A test that needs programs of other people; where one is missing it is skipped and says which.</summary>
/// <param name="programs">The programs, as they are called on the command line.</param>
[AttributeUsage(AttributeTargets.Method)]
public class PeerFactAttribute(params string[] programs) : FactAttribute
{
    /// <summary>Why the test is skipped, or <see langword="null"/> where nothing is missing.</summary>
    public override string? Skip
    {
        get => field ?? PeerPrograms.ReasonToSkip(programs);
        set;
    }
}
