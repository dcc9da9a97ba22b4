using System.Collections.Immutable;
using System.Text;

namespace Parley.Diagnostics;

/// <summary>A finding made about one subject, with the evidence it rests on.</summary>
public sealed record Observation
{
    /// <summary>What is wrong.</summary>
    public required Finding Finding { get; init; }

    /// <summary>What it is wrong about, in words a reader recognises: a certificate's subject, a host and port, a DNS name.</summary>
    public required string Subject { get; init; }

    /// <summary>The values it rests on, each under a name of its own: names are keys in JSON.</summary>
    /// <exception cref="ArgumentException">Two values have the same name.</exception>
    public ImmutableArray<Evidence> Evidence { get; init => field = Distinct(value); } = [];

    /// <summary>The severity, the finding's own unless a policy regraded it.</summary>
    public Severity Severity { get => field; init; }

    /// <summary>Records a finding about a subject.</summary>
    /// <exception cref="ArgumentException">Two pieces of evidence have the same name.</exception>
    public static Observation Of(Finding finding, string subject, params ReadOnlySpan<(string Name, object? Value)> evidence)
    {
        var items = ImmutableArray.CreateBuilder<Evidence>(evidence.Length);
        foreach (var (name, value) in evidence)
            items.Add(Diagnostics.Evidence.Of(name, value));
        return new() { Finding = finding, Subject = subject, Severity = finding.Severity, Evidence = items.MoveToImmutable() };
    }

    /// <summary>The finding's title with this observation's values.</summary>
    public string Title => Fill(Finding.Title);

    /// <summary>The finding's cause with this observation's values.</summary>
    public string Cause => Fill(Finding.Cause);

    /// <summary>The finding's fix with this observation's values.</summary>
    public string Fix => Fill(Finding.Fix);

    /// <summary>The value of a piece of evidence, or <see langword="null"/> where this observation has none of that name.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var item in Evidence)
            {
                if (string.Equals(item.Name, name, StringComparison.Ordinal))
                    return item.Value;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Observation? other) =>
        other is not null && Finding.Code == other.Finding.Code && Subject == other.Subject && Severity == other.Severity
        && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Finding.Code, Subject, Evidence.Length);

    /// <summary>Code, subject and evidence in one line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Finding.Code).Append(" (").Append(Subject).Append(')');
        foreach (var item in Evidence)
            text.Append(' ').Append(item.Name).Append('=').Append(item.Value);
        return text.ToString();
    }

    // A dozen names at most: comparing all pairs costs less than a set.
    static ImmutableArray<Evidence> Distinct(ImmutableArray<Evidence> evidence)
    {
        for (var i = 1; i < evidence.Length; i++)
        {
            foreach (var earlier in evidence.AsSpan(0, i))
            {
                if (earlier.Name == evidence[i].Name)
                    throw new ArgumentException($"The evidence '{earlier.Name}' is given twice.", nameof(evidence));
            }
        }

        return evidence;
    }

    string Fill(string template) => FindingTemplate.Fill(template, name => this[name] is { Length: > 0 } value ? value : null);
}
