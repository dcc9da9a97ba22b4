using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Differential;

/// <summary>One chain that all judges see.</summary>
sealed record DifferentialCase
{
    internal required string Name { get; init; }

    /// <summary>As sent, the leaf first.</summary>
    internal required Certificate[] Sent { get; init; }

    internal required Certificate[] Anchors { get; init; }

    /// <summary>The host that must be proved.</summary>
    internal string Host { get; init; } = TestJudge.Host;

    /// <summary>Lists that every judge is given and must look at; none where revocation is not asked about.</summary>
    internal CertificateRevocationList[] Lists { get; init; } = [];

    public override string ToString() => Name;
}
