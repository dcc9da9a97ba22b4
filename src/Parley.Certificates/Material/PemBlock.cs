namespace Parley.Certificates.Material;

/// <summary>One block of a PEM text, as far as it could be decoded.</summary>
sealed record PemBlock
{
    /// <summary>The words between BEGIN and the dashes; <see langword="null"/> where both boundaries were lost.</summary>
    internal required string? Label { get; init; }

    /// <summary>The line of BEGIN, or the first line, from 1.</summary>
    internal required int Line { get; init; }

    /// <summary>What the Base64 stands for; empty where it could not be decoded.</summary>
    internal ReadOnlyMemory<byte> Octets { get; init; }

    /// <summary>Whether RFC 1421 headers say that the content is encrypted.</summary>
    internal bool IsEncrypted { get; init; }

    /// <summary>Why there are no octets, <see langword="null"/> where there are.</summary>
    internal MaterialError? Error { get; init; }

    /// <summary>What was forgiven, the most telling first: if the octets make no sense, it is the reason.</summary>
    internal MaterialError[] Oddities { get; init; } = [];
}
