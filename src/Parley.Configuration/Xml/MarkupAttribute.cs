namespace Parley.Configuration.Xml;

/// <summary>An attribute of an element.</summary>
/// <param name="Name">The name without its prefix.</param>
/// <param name="Value">The value.</param>
public readonly record struct MarkupAttribute(string Name, string Value);
