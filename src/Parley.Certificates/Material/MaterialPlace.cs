using System.Globalization;

namespace Parley.Certificates.Material;

/// <summary>Where in a file an item stands.</summary>
public sealed record MaterialPlace
{
    /// <summary>The line of its BEGIN, or its first line where BEGIN was lost, from 1; 0 where the file is not text.</summary>
    public int Line { get; init; }

    /// <summary>The offset of its first octet in a file that is not text, else <see langword="null"/>.</summary>
    public int? Offset { get; init; }

    /// <summary>The words between BEGIN and the dashes, as written; <see langword="null"/> where there are none.</summary>
    public string? Label { get; init; }

    /// <summary>What it is wrapped in.</summary>
    public MaterialContainer Container { get; init; }

    /// <summary>Its number in the container, from 1; 0 where there is no container.</summary>
    public int Number { get; init; }

    /// <summary>The number and the container in words, <see langword="null"/> where there is none.</summary>
    internal string? ContainerText => Container switch
    {
        MaterialContainer.Pkcs7 when Number > 0 => string.Create(CultureInfo.InvariantCulture, $"number {Number} of the PKCS#7"),
        MaterialContainer.Pkcs12 when Number > 0 => string.Create(CultureInfo.InvariantCulture, $"number {Number} of the PKCS#12"),
        MaterialContainer.Pkcs7 => "the PKCS#7",
        MaterialContainer.Pkcs12 => "the PKCS#12",
        _ => null,
    };

    /// <summary>The place in words: <c>line 12, number 2 of the PKCS#7</c>.</summary>
    public override string ToString()
    {
        var start = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {Line}")
            : string.Create(CultureInfo.InvariantCulture, $"offset {Offset ?? 0}");
        return ContainerText is { } container ? $"{start}, {container}" : start;
    }
}
