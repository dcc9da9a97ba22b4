namespace Parley.Conventions.Tests.Sources;

/// <summary>A place where a convention is broken.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, counted from one.</param>
/// <param name="Message">What is wrong there and what is right.</param>
sealed record Violation(string Path, int Line, string Message)
{
    /// <summary>As a compiler would print it, so that an editor can jump there.</summary>
    public override string ToString() => $"{Path}:{Line}: {Message}";

    /// <summary>Fails with all of them.</summary>
    internal static void AssertNone(IEnumerable<Violation> violations)
    {
        var lines = violations.Select(violation => violation.ToString()).ToList();
        if (lines.Count > 0)
            Assert.Fail(string.Join('\n', lines));
    }
}
