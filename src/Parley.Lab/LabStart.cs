using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Certificates.Model;
using Parley.Lab.Blueprints;
using Parley.Lab.Dns;
using Parley.Lab.Listening;
using Parley.Lab.Pki;
using Parley.Lab.Tls;

namespace Parley.Lab;

/// <summary>Builds what the blueprint says: takes ports, issues certificates, lets the servers listen.</summary>
/// <param name="blueprint">The deployment on paper.</param>
/// <param name="issuance">Issues its certificates.</param>
/// <param name="running">Takes what runs, to be stopped in the opposite order.</param>
/// <param name="withIpv6">Whether to listen on ::1 too.</param>
/// <param name="time">The clock of certificates and limits.</param>
sealed class LabStart(
    LabBlueprint blueprint, LabIssuance issuance, Stack<IAsyncDisposable> running, bool withIpv6, TimeProvider time)
{
    readonly Dictionary<LabServerPlan, LabPort> _ports = [];

    /// <summary>The certificate that clients trust.</summary>
    internal LabCertificate Root => issuance.Issue([blueprint.Root])[0];

    /// <summary>The same, as the product reads it.</summary>
    internal Certificate ParseRoot() => Certificate.TryParse(Root.Encoded, out var certificate, out var error)
        ? certificate
        : throw new InvalidOperationException($"The lab's root is unreadable: {error}");

    /// <summary>Where the authorities publish, once the servers are started.</summary>
    internal IPEndPoint? PublicationAddress { get; private set; }

    /// <summary>Starts every server.</summary>
    /// <param name="publication">The port in the addresses that certificates name; the real one where <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    internal ImmutableArray<LabServer> StartServers(int? publication, CancellationToken cancellationToken)
    {
        var publishing = LabPort.Take(ProtocolType.Tcp, withIpv6);
        running.Push(new Disposal(publishing));
        PublicationAddress = publishing.EndPoints.First();
        var publisher = new LabPublisher(blueprint, issuance, time);
        publisher.Announce(publication ?? publishing.Number);
        foreach (var plan in blueprint.Servers)
        {
            var port = LabPort.Take(ProtocolType.Tcp, withIpv6);
            running.Push(new Disposal(port));
            _ports.Add(plan, port);
        }

        var services = new LabServices(blueprint);
        var servers = ImmutableArray.CreateBuilder<LabServer>(blueprint.Servers.Count);
        foreach (var plan in blueprint.Servers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            servers.Add(Start(plan, services));
        }

        if (blueprint.Publication.Behavior != LabServerBehavior.Refuses)
            running.Push(new LabListener(publishing, publisher.Service(), time));
        return servers.MoveToImmutable();
    }

    /// <summary>Starts a DNS server over UDP and TCP.</summary>
    internal IPEndPoint StartDns(LabDnsPlan plan, int number, bool publishesStandardPorts)
    {
        var addresses = _ports.Values.First().EndPoints.Select(endPoint => endPoint.Address).ToArray();
        var zone = LabZones.Build(
            plan, addresses, server => publishesStandardPorts ? server.StandardPort : _ports[server].Number);
        var service = new LabDnsService(zone, plan.Behavior);
        var (tcp, udp) = LabPort.TakeBoth(withIpv6, number);
        running.Push(new Disposal(tcp));
        running.Push(new LabDatagrams(udp, service));
        running.Push(new LabListener(tcp, service, time));
        return udp.EndPoints.First();
    }

    LabServer Start(LabServerPlan plan, LabServices services)
    {
        var port = _ports[plan];
        var presented = issuance.Issue(plan.Presented);
        var server = new LabServer
        {
            Name = plan.Name,
            Host = plan.Host,
            Role = plan.Role,
            StandardPort = plan.StandardPort,
            EndPoints = [.. port.EndPoints],
            Presented = presented,
        };
        if (plan.Behavior == LabServerBehavior.Refuses)
            return server; // the port stays taken, and nobody listens

        var tls = new LabTls(new()
        {
            Presented = presented,
            Protocols = plan.Protocols,
            ApplicationProtocols = LabServices.ProtocolsOf(plan.Role),
            CipherSuites = [.. plan.CipherSuites],
            DemandsClientCertificate = plan.DemandsClientCertificate,
            AllowsWeakness = plan.AllowsWeakness,
            Staple = plan.Staple is { } staple ? StapleOf(plan.Presented[0], staple) : default,
        });
        running.Push(new Disposal(tls));
        running.Push(new LabListener(port, services.ServiceOf(plan, tls), time));
        return server;
    }

    ReadOnlyMemory<byte> StapleOf(LabCertificatePlan own, LabStaplePlan staple)
    {
        var issuer = own.Issuer ?? throw new InvalidOperationException($"{own} has no issuer that could answer for it.");
        var moment = time.GetUtcNow();
        return LabOcspAnswer.Encode(
            issuance.Issue([issuer])[0], issuance.Issue([own])[0], moment + staple.StartsIn, moment + staple.EndsIn);
    }

    /// <summary>Lets what is disposed at once stand among what is awaited.</summary>
    sealed class Disposal(IDisposable part) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            part.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
