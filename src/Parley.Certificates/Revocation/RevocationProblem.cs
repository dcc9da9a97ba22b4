namespace Parley.Certificates.Revocation;

/// <summary>Why one source says nothing about a certificate.</summary>
/// <param name="Fault">The kind.</param>
/// <param name="Source">The list, answer or address in words.</param>
/// <param name="Detail">What is wrong with it, in a line.</param>
/// <param name="ThisUpdate">The moment it is of, where it is a list or an answer.</param>
/// <param name="NextUpdate">Until when it counts, where it says so.</param>
sealed record RevocationProblem(
    RevocationFault Fault, string Source, string Detail, DateTimeOffset? ThisUpdate = null, DateTimeOffset? NextUpdate = null);
