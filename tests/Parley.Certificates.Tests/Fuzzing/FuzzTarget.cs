using System.Collections.Immutable;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>Something that takes any octets: what runs, from which seeds, and how much it may allocate.</summary>
sealed record FuzzTarget
{
    /// <summary>The name on the command line.</summary>
    internal required string Name { get; init; }

    /// <summary>Takes one input, and says whether it was read; throws where something that must hold does not.</summary>
    internal required Func<byte[], bool> Run { get; init; }

    /// <summary>Makes the seeds; asked once.</summary>
    internal required Func<ImmutableArray<byte[]>> Seeds { get; init; }

    /// <summary>Octets that the format gives a meaning to.</summary>
    internal ImmutableArray<byte[]> Words { get; init; } = FuzzWords.Der;

    /// <summary>Makes an input; by default of one seed.</summary>
    internal Func<Mutator, byte[]> Next { get; init; } = mutator => mutator.Next();

    /// <summary>Executions in an ordinary run of the tests: some seconds.</summary>
    internal required int Executions { get; init; }

    /// <summary>Octets that any input may allocate.</summary>
    internal required int AllocatedOctets { get; init; }

    /// <summary>Octets that each octet of the input may allocate beside those.</summary>
    internal required int AllocatedPerOctet { get; init; }

    /// <summary>The most that an input may allocate.</summary>
    internal long Bound(byte[] input) => AllocatedOctets + ((long)AllocatedPerOctet * input.Length);
}
