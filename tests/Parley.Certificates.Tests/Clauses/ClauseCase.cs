using Parley.Certificates.Judging;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>A chain that keeps to a clause or breaks it.</summary>
/// <param name="Clause">The document and the section.</param>
/// <param name="Name">What the chain does.</param>
/// <param name="Fault">The code of the error that must be found; <see langword="null"/> where the chain is sound.</param>
/// <param name="Judge">Makes and judges it.</param>
sealed record ClauseCase(string Clause, string Name, string? Fault, Func<CertificateVerdict> Judge)
{
    public override string ToString() => $"{Clause}: {Name}";
}
