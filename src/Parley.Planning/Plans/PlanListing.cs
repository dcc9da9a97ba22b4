using System.Collections.Immutable;

namespace Parley.Planning.Plans;

/// <summary>Lines to copy as they are: of a zone, of a firewall, of a shell.</summary>
/// <param name="Word">The word for it, camelCase: its key in JSON.</param>
/// <param name="Title">The heading.</param>
/// <param name="CommentMark">What begins a comment among them.</param>
/// <param name="Lines">The lines, without control characters.</param>
public sealed record PlanListing(string Word, string Title, string CommentMark, ImmutableArray<string> Lines);
