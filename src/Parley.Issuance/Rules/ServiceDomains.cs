using Parley.Certificates.Model;
using Parley.Issuance.Names;

namespace Parley.Issuance.Rules;

/// <summary>Domains that a request names in the forms of XMPP.</summary>
static class ServiceDomains
{
    /// <summary>Each domain once, in A-labels, with the first name that names it; names that are none are passed over.</summary>
    internal static IEnumerable<(string Domain, string Name)> Of(SubjectAlternativeNames names) =>
        names.All
            .Select(name => (Name: name, Read: CertificateName.Of(name)))
            .Where(pair => pair.Read is CertificateName.Service or CertificateName.Xmpp)
            .Select(pair => (pair.Read!.Domain!, pair.Name.ToString())) // both forms have a domain
            .DistinctBy(pair => pair.Item1);
}
