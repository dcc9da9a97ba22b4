using System.Collections.Immutable;

namespace Parley.Installation.Kits;

/// <summary>How people use a kit. Lines that begin with two spaces are commands and stay as they are.</summary>
/// <param name="Install">What to do.</param>
/// <param name="Verify">How to read the fingerprints from the files, and how to see afterwards that it worked.</param>
/// <param name="Undo">How to take it back.</param>
sealed record KitGuide(ImmutableArray<string> Install, ImmutableArray<string> Verify, ImmutableArray<string> Undo)
{
    /// <summary>Windows reads the instructions too, so that lines end as it likes.</summary>
    internal bool ForWindows { get; init; }
}
