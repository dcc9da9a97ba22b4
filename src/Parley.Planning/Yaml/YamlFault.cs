namespace Parley.Planning.Yaml;

/// <summary>Why a file cannot be used: where, what is wrong, and what to do.</summary>
/// <param name="Place">The place.</param>
/// <param name="Message">What was expected and what stands there; no full stop.</param>
/// <param name="Remedy">What to change.</param>
public sealed record YamlFault(TextPlace Place, string Message, string Remedy)
{
    /// <summary>The place and what is wrong there.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
