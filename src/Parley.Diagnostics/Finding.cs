namespace Parley.Diagnostics;

/// <summary>
/// What can be wrong, declared once: a stable code with its cause and its cure. That it <em>is</em> wrong somewhere is
/// an <see cref="Observation"/>.
/// </summary>
/// <remarks>
/// <see cref="Title"/>, <see cref="Cause"/> and <see cref="Fix"/> may name evidence in braces (<c>{reference}</c>); an
/// observation fills in its values, so that a fix is given with exact values.
/// </remarks>
public sealed class Finding
{
    /// <summary>Declares a finding.</summary>
    /// <param name="code">Its stable code, <c>part.subject.fault</c>: lower case, digits and hyphens, never reused.</param>
    /// <param name="severity">What it means unless a policy says otherwise.</param>
    /// <exception cref="ArgumentException">The code does not have the form <c>part.subject.fault</c>.</exception>
    public Finding(string code, Severity severity)
    {
        if (!FindingCode.IsWellFormed(code))
            throw new ArgumentException($"'{code}' is not a finding code of the form part.subject.fault.", nameof(code));
        Code = code;
        Severity = severity;
    }

    /// <summary>The stable code, <c>part.subject.fault</c>.</summary>
    public string Code { get; }

    /// <summary>What it means unless a policy says otherwise.</summary>
    public Severity Severity { get; }

    /// <summary>One line that says what is wrong.</summary>
    public required string Title { get; init; }

    /// <summary>How a deployment gets there.</summary>
    public required string Cause { get; init; }

    /// <summary>What to change, where, and how to see that it worked.</summary>
    public required string Fix { get; init; }

    /// <summary>The document that says so.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The names of the evidence that title, cause and fix name, in the order of their first use.</summary>
    public IReadOnlyList<string> EvidenceNames => field ??= FindingTemplate.Names($"{Title}{Cause}{Fix}");

    /// <summary>Whether a text has the form of a code; <see langword="false"/> for <see langword="null"/>.</summary>
    public static bool IsCode([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) => text is not null && FindingCode.IsWellFormed(text);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
