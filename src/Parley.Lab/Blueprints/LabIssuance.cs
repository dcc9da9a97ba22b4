using System.Collections.Immutable;
using Parley.Lab.Pki;

namespace Parley.Lab.Blueprints;

/// <summary>Issues the certificates of a blueprint, each once, issuers before what they sign.</summary>
sealed class LabIssuance(TimeProvider time) : IAsyncDisposable
{
    // A chain of the lab has three or four certificates; a plan whose issuers run in a circle ends here.
    const int MaximumDepth = 16;

    readonly Dictionary<LabCertificatePlan, LabCertificate> _issued = [];

    /// <summary>The certificates of these plans, in this order.</summary>
    internal ImmutableArray<LabCertificate> Issue(IEnumerable<LabCertificatePlan> plans) =>
        [.. plans.Select(plan => Issue(plan, MaximumDepth))];

    /// <summary>Forgets all keys.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (var certificate in _issued.Values)
            certificate.Dispose();
        return ValueTask.CompletedTask;
    }

    LabCertificate Issue(LabCertificatePlan plan, int depth)
    {
        if (_issued.TryGetValue(plan, out var certificate))
            return certificate;
        if (depth == 0)
            throw new InvalidOperationException($"The issuers of {plan} run in a circle.");
        certificate = plan.Issuer is null
            ? LabAuthority.SelfSigned(plan.Template, time)
            : new LabAuthority(Issue(plan.Issuer, depth - 1), time).Issue(plan.Template);
        return _issued[plan] = certificate;
    }
}
