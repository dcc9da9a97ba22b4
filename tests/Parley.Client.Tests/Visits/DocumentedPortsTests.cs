using Parley.Certificates.Identity;
using Parley.Client.Visits;

namespace Parley.Client.Tests.Visits;

public sealed class DocumentedPortsTests
{
    [Theory]
    [InlineData(ServiceRole.UserData, "call-manager:5061, call-manager:5090")]
    [InlineData(ServiceRole.Xmpp, "file-transfer:7336")]
    [InlineData(ServiceRole.Voicemail, "voicemail-notifications:7443")]
    [InlineData(ServiceRole.GlobalCatalog, "global-catalog-tls:3269")]
    [InlineData(ServiceRole.Ldap, "ldaps:636")]
    [InlineData(ServiceRole.Edge, "sip:5061, xmpp:5222")]
    [InlineData(ServiceRole.Photos, "")]
    public void Beside_a_known_node_its_documented_ports_are_visited(ServiceRole known, string expected)
    {
        var further = DocumentedPorts.BesideOf([Node(known, 4711)]);

        Assert.Equal(expected, string.Join(", ", further.Select(target => $"{ServiceCatalogue.Of(target.Role).Id}:{target.Port}")));
        Assert.All(further, target => Assert.True(target is { IsOptional: true, Host: "node.example.test" }));
    }

    [Fact]
    public void What_a_record_names_already_is_not_visited_as_optional()
    {
        var further = DocumentedPorts.BesideOf([Node(ServiceRole.Ldap, 389), Node(ServiceRole.Ldaps, 636)]);

        Assert.Empty(further);
    }

    static ServiceTarget Node(ServiceRole role, int port) => new()
    {
        Role = role, Source = "a test", Host = "node.example.test", Port = port, Origin = ReferenceOrigin.SrvTarget,
    };
}
