using System.Collections.Immutable;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>Mistakes with one real server at a time, by what goes wrong.</summary>
static partial class SmallFaults
{
    internal static ImmutableArray<RealFault> All { get; } =
        [.. Records(), .. Connections(), .. Names(), .. Chains(), .. Contents(), .. Documents()];
}
