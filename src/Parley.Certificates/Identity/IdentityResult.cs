using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Identity;

/// <summary>Whether a certificate proves a reference, by which name, and if not, what came nearest and what would cure it.</summary>
public sealed record IdentityResult
{
    /// <summary>What had to be proved.</summary>
    public required ReferenceIdentity Reference { get; init; }

    /// <summary>By which book.</summary>
    public required IdentityMode Mode { get; init; }

    /// <summary>Whether one of the presented names proves the reference.</summary>
    public bool Matches => Matched is not null;

    /// <summary>The first presented name that matches, in the order tried; <see langword="null"/> where none does.</summary>
    public PresentedName? Matched { get; init; }

    /// <summary>Every presented name with its comparison, in the order tried.</summary>
    public ImmutableArray<NameComparison> Compared
    {
        get => field.IsDefault ? field = Certificate is null ? [] : IdentityMatcher.Compare(PresentedNames.Of(Certificate), Reference, Mode) : field;
        init;
    }

    /// <summary>The presented name that came nearest; <see langword="null"/> where one matches or none is presented.</summary>
    public PresentedName? NearestMiss => Nearest?.Presented;

    /// <summary>Why <see cref="NearestMiss"/> does not match, in a sentence; <see langword="null"/> where one matches.</summary>
    public string? NearestMissReason { get; init; }

    /// <summary>
    /// Entries for the subject alternative name, in the syntax of OpenSSL's configuration, the most widely understood
    /// first; the first alone cures the mismatch. Empty where a name matches.
    /// </summary>
    public ImmutableArray<string> CuringSanLines { get; init; } = [];

    /// <summary>The certificate whose names are compared when <see cref="Compared"/> is asked for.</summary>
    internal Certificate? Certificate { get; init; }

    /// <summary>The comparison that came nearest; <see langword="null"/> where one matches or none was made.</summary>
    internal NameComparison? Nearest { get; init; }
}
