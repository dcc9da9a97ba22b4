using Parley.Certificates.Model;
using Parley.Check.Causes;
using Parley.Client.Visits;

namespace Parley.Check.Rehearsal;

/// <summary>A certificate that a server proved in a handshake today.</summary>
/// <param name="Node">The visit that met it.</param>
/// <param name="Connection">The connection.</param>
/// <param name="Leaf">The certificate.</param>
sealed record ShownCertificate(NodeVisit Node, ConnectionVisit Connection, Certificate Leaf)
{
    internal Effect Place => new(ServiceCatalogue.Of(Node.Target.Role).Id, Node.Target.Node);
}
