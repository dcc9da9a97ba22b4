using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight;

/// <summary>Whether a product would take an upload, and why not.</summary>
public sealed record UploadVerdict
{
    /// <summary>What was asked.</summary>
    public required UploadRequest Question { get; init; }

    /// <summary>What was found, causes before what follows from them: the first error is the root.</summary>
    public required ImmutableArray<Observation> Findings { get; init; }

    /// <summary>The server's certificate; <see langword="null"/> where the upload has none.</summary>
    public Certificate? Leaf { get; init; }

    /// <summary>The certificates of the upload, in the order of the files.</summary>
    public ImmutableArray<Certificate> Certificates { get; init; } = [];

    /// <summary>What would come of the upload.</summary>
    public required UploadEffect Outcome { get; init; }

    /// <summary>The root of what is wrong; <see langword="null"/> where nothing is an error.</summary>
    public Observation? FirstCause => Findings.FirstOrDefault(finding => finding.Severity == Severity.Error);

    /// <summary>The entry of the product's own list of problems that a finding belongs to; <see langword="null"/> where it has none.</summary>
    public KnownProblem? ProblemOf(Observation finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Question.Product.Rules.GetValueOrDefault(finding.Finding.Code)?.Problem is { } id ? Question.Product.Problem(id) : null;
    }
}
