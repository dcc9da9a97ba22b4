using Parley.Certificates.Rules;
using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Reports;

/// <summary>
/// Servers that present an authority's certificate. No client refuses it, so that no verdict speaks of it; and whoever breaks
/// into such a server can certify any name. Pure.
/// </summary>
static class ServerAuthorities
{
    /// <summary>
    /// A warning for each place where one is presented; a self-signed certificate is wrong for another reason already.
    /// </summary>
    internal static IEnumerable<Symptom> Of(IEnumerable<ServiceReport> services) =>
        from service in services
        from node in service.Nodes
        from connection in node.Connections
        let leaf = connection.Attempt.Verdict?.Leaf
        where leaf is { IsAuthority: true, IsSelfIssued: false }
        select new Symptom(Observe(leaf), new(service.Definition.Id, node.Target.Node), Stage.Certificate);

    static Observation Observe(Certificates.Model.Certificate leaf) => Observation.Of(
        CertificateRules.LeafIsAuthority, leaf.DisplayName,
        ("role", "server certificate"), ("subject", leaf.Subject.ToString()), ("issuer", leaf.Issuer.ToString()),
        ("serial", leaf.SerialText),
        ("rule", CertificateRules.LeafIsAuthority.Source.ToString()), ("sha256", leaf.Sha256)) with
    { Severity = Severity.Warning };
}
