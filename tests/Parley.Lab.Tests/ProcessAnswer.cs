namespace Parley.Lab.Tests;

/// <summary>What a foreign program said.</summary>
sealed record ProcessAnswer(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
