using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Repair;

/// <summary>What came of putting files into one.</summary>
public sealed record Bundle
{
    /// <summary>What was asked.</summary>
    public required BundleRequest Question { get; init; }

    /// <summary>The certificates of the new file, the server's own first; empty where there is none.</summary>
    public ImmutableArray<Certificate> Certificates { get; init; } = [];

    /// <summary>The new file; empty where it could not be made. It may hold a private key: it is for the holder's eyes alone.</summary>
    public ReadOnlyMemory<byte> Octets { get; init; }

    /// <summary>The key as a file of its own; empty where there is none or it is in <see cref="Octets"/>.</summary>
    public ReadOnlyMemory<byte> KeyOctets { get; init; }

    /// <summary>Whether <see cref="Octets"/> holds the private key.</summary>
    public bool HoldsKey { get; init; }

    /// <summary>What is other than in the files, in the order in which it was done.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What is wrong still, the first cause first.</summary>
    public required ImmutableArray<Observation> Findings { get; init; }

    /// <summary>Whether the new file was made.</summary>
    public bool IsMade => !Octets.IsEmpty;
}
