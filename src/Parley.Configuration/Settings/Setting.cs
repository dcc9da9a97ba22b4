using System.Collections.Immutable;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Settings;

/// <summary>One setting of a document, known to this product or not, with its place.</summary>
public sealed record Setting
{
    /// <summary>The group it stands in; empty where it stands in none.</summary>
    public required string Section { get; init; }

    /// <summary>The name as spelt in the document.</summary>
    public required string Name { get; init; }

    /// <summary>The text, without the space around it; always empty for a secret, whose value is never kept.</summary>
    public required string Value { get; init; }

    /// <summary>Whether a password or the like stood here.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The elements inside, where the setting is more than text, with secrets cut out.</summary>
    public ImmutableArray<MarkupElement> Nested { get; init; } = [];

    /// <summary>The line it stands in, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Whether it has no value; a blank setting leaves the choice to the next source.</summary>
    public bool IsBlank => Value.Length == 0 && !IsSecret && Nested.IsEmpty;

    /// <summary>Makes a setting of an element.</summary>
    internal static Setting Of(string section, MarkupElement element)
    {
        var secret = SecretName.Is(element.Name);
        return new()
        {
            Section = section,
            Name = element.Name,
            Value = secret ? "" : element.Text,
            IsSecret = secret && element.Text.Length > 0,
            Nested = [.. element.Children.Select(SecretName.CutOut)],
            Line = element.Line,
        };
    }
}
