using System.Collections.Immutable;

namespace Parley.Configuration.Parameters;

/// <summary>What is published about one parameter of the client on one channel.</summary>
public sealed record ClientParameter
{
    /// <summary>The name as published; it is compared without case.</summary>
    public required string Name { get; init; }

    /// <summary>Other names under which documents and files have it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The way on which it reaches the client.</summary>
    public required ParameterChannel Channel { get; init; }

    /// <summary>The group of a configuration file it stands in; empty on other channels.</summary>
    public required string Group { get; init; }

    /// <summary>What its value is.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>The published words; empty where the type says all.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>What stands between the values of a list; <see langword="null"/> for other types.</summary>
    public char? Separator { get; init; }

    /// <summary>The least number; <see langword="null"/> where none is published.</summary>
    public long? Least { get; init; }

    /// <summary>The greatest number; <see langword="null"/> where none is published.</summary>
    public long? Most { get; init; }

    /// <summary>The unit of a number, such as <c>seconds</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The form of the value in words, where the type does not say all.</summary>
    public string? Form { get; init; }

    /// <summary>The value that holds where none is given; <see langword="null"/> where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The clients that read it.</summary>
    public required ClientPlatforms Platforms { get; init; }

    /// <summary>The first release that reads it; <see langword="null"/> where that is not recorded.</summary>
    public string? Since { get; init; }

    /// <summary>How it was given up; <see langword="null"/> while it is in use.</summary>
    public ParameterRetirement? Retirement { get; init; }

    /// <summary>The deployments it is for; <see langword="null"/> for all.</summary>
    public string? Deployment { get; init; }

    /// <summary>What else is worth knowing.</summary>
    public string? Note { get; init; }

    /// <summary>The document that describes it.</summary>
    public required ParameterSource Source { get; init; }

    /// <summary>How well it is documented.</summary>
    public required ParameterConfidence Confidence { get; init; }

    /// <summary>What a value must be, in words.</summary>
    public string Expected => ParameterText.ExpectedOf(this);

    /// <summary>Whether the parameter has that name, in any case.</summary>
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase)
        || Aliases.Any(alias => string.Equals(alias, name, StringComparison.OrdinalIgnoreCase));
}
