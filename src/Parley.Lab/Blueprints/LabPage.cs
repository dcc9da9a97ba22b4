namespace Parley.Lab.Blueprints;

/// <summary>A page of a web server.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Body">The content.</param>
public sealed record LabPage(int Status, string ContentType, string Body);
