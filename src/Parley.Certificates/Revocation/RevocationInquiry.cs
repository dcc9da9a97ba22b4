using Parley.Certificates.Model;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>What was found out about one certificate so far. A value, so that the usual answer allocates nothing.</summary>
struct RevocationInquiry(PathContext path, int index)
{
    /// <summary>Problems kept: a person reads the first few.</summary>
    const int MaximumProblems = 8;

    DateTimeOffset _holdNotedAt;

    internal readonly PathContext Path => path;

    internal readonly int Index => index;

    internal readonly Certificate Certificate => path.Certificates[index].Certificate;

    internal readonly Certificate Issuer => path.Certificates[index + 1].Certificate;

    /// <summary>The reasons that are ruled out (RFC 5280, 6.3.1).</summary>
    internal RevocationReasons RuledOut { get; private set; }

    /// <summary>The newest source that does not know it as revoked.</summary>
    internal RevocationAnswer? Good { get; private set; }

    /// <summary>The source that says it is revoked.</summary>
    internal RevocationAnswer? Revoked { get; private set; }

    /// <summary>The source that says it was revoked after the moment of validation.</summary>
    internal RevocationAnswer? RevokedLater { get; private set; }

    internal List<RevocationProblem>? Problems { get; private set; }

    /// <summary>Whether a source of good was signed with a hash that can be made to collide.</summary>
    internal string? WeakAlgorithm { get; private set; }

    internal void AddGood(RevocationAnswer answer, RevocationReasons reasons, SignatureAlgorithm algorithm)
    {
        RuledOut |= reasons;
        if (Good is null || Good.ThisUpdate < answer.ThisUpdate)
            Good = answer;
        if (algorithm.IsWeak)
            WeakAlgorithm = algorithm.Name;
    }

    internal void AddRevokedLater(RevocationAnswer answer, RevocationReasons reasons)
    {
        RuledOut |= reasons;
        RevokedLater = answer;
    }

    /// <summary>A revocation for good stands whatever others say; a hold until a newer source no longer knows it.</summary>
    internal void AddRevoked(RevocationAnswer answer)
    {
        if (answer.Reason != RevocationReason.CertificateHold)
        {
            Revoked = answer;
        }
        else if (Revoked is null || (Revoked.Reason == RevocationReason.CertificateHold && _holdNotedAt < answer.ThisUpdate))
        {
            Revoked = answer;
            _holdNotedAt = answer.ThisUpdate ?? default;
        }
    }

    internal void AddProblem(RevocationProblem problem)
    {
        Problems ??= [];
        if (Problems.Count < MaximumProblems && !Problems.Contains(problem))
            Problems.Add(problem);
    }

    /// <summary>What it all amounts to; <see langword="null"/> where no source answered.</summary>
    internal readonly RevocationAnswer? Answer()
    {
        var isGood = (RuledOut & RevocationReasons.All) == RevocationReasons.All;
        if (Revoked is not null
            && !(isGood && Revoked.Reason == RevocationReason.CertificateHold && Good?.ThisUpdate > Revoked.ThisUpdate))
            return Revoked;
        return isGood ? RevokedLater ?? Good : null;
    }

    /// <summary>A list in words.</summary>
    internal static string Name(CertificateRevocationList list) =>
        PlainLine.Of($"the {(list.IsDelta ? "delta list" : "list")} of {list}");

    /// <summary>An answer in words.</summary>
    internal static string Name(OcspResponse response) => PlainLine.Of($"the OCSP answer of {response}");
}
