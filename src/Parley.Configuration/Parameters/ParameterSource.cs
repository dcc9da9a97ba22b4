namespace Parley.Configuration.Parameters;

/// <summary>The document that describes a parameter.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Section">The chapter.</param>
/// <param name="Address">Where it is published; <see langword="null"/> where that is not recorded.</param>
public sealed record ParameterSource(string Title, string Section, string? Address)
{
    /// <summary>Title and chapter in one line.</summary>
    public override string ToString() => $"{Title}, \"{Section}\"";
}
