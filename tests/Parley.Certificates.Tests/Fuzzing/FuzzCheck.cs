using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>What must hold for any octets; allocates nothing where it does, because allocations are counted.</summary>
static class FuzzCheck
{
    internal static void That(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException("does not hold: " + what);
    }

    /// <summary>An error has a place inside the input, and says what was expected and found.</summary>
    internal static void IsTold(ParseError error, int length)
    {
        That(error.Offset >= 0 && error.Offset <= length, "the offset lies inside the input");
        That(error.Expected is { Length: > 0 } && error.Found is { Length: > 0 }, "the error says what was expected and found");
    }
}
