namespace Parley.Peers;

/// <summary>How a program ended and what it said.</summary>
public sealed record ProcessAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it said, for the message of a failed test.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
