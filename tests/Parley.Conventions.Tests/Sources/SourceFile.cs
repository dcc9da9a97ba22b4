namespace Parley.Conventions.Tests.Sources;

/// <summary>One file of the repository.</summary>
/// <param name="Path">The path from the root, with forward slashes.</param>
/// <param name="Text">What is in it.</param>
sealed record SourceFile(string Path, string Text)
{
    string? _code;

    /// <summary>The text of a C# file without comments and literals, with its lines kept.</summary>
    internal string Code => _code ??= CSharpText.CodeOf(Text);

    /// <summary>The file name.</summary>
    internal string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder, from the root; empty for the root itself.</summary>
    internal string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>It is C#.</summary>
    internal bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The project that a file below <c>src</c> or <c>tests</c> belongs to: the folder after those.</summary>
    internal string? Project => Path.Split('/') is ["src" or "tests", var project, _, ..] ? project : null;

    /// <summary>The line of an offset, counted from one.</summary>
    internal int LineOf(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;

    /// <summary>A violation at an offset.</summary>
    internal Violation At(int offset, string message) => new(Path, LineOf(offset), message);
}
