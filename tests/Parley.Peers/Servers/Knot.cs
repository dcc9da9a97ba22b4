using System.Net;

namespace Parley.Peers.Servers;

/// <summary>Knot DNS, an authoritative name server.</summary>
public static class Knot
{
    /// <summary>Writes its configuration and zone, and starts it.</summary>
    public static Task<PeerProcess> StartAsync(
        PeerFolder folder, KnotSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(settings);
        folder.MakeFolder("knot/db");
        folder.Write($"knot/{settings.Zone}.zone", Zone(settings));
        return PeerProcess.StartAsync(
            new()
            {
                Program = "knotd",
                Arguments = ["-c", folder.Write("knot/knot.conf", Configuration(folder, settings))],
                Ports = [new IPEndPoint(settings.Address, settings.Port)],
            },
            cancellationToken);
    }

    static string Zone(KnotSettings settings) => $"""
        $ORIGIN {settings.Zone}.
        $TTL 60
        @ SOA ns hostmaster 1 3600 600 86400 60
        @ NS ns
        ns A {settings.Address}
        {string.Join('\n', settings.Records)}

        """;

    static string Configuration(PeerFolder folder, KnotSettings settings) => $"""
        server:
          rundir: {folder["knot"]}
          listen: {settings.Address}@{settings.Port}
          udp-workers: 1
          tcp-workers: 1
          background-workers: 1
        control:
          listen: {folder["knot/k.sock"]}
        log:
          - target: stderr
            any: info
        database:
          storage: {folder["knot/db"]}
        template:
          - id: default
            storage: {folder["knot"]}
            zonefile-sync: -1
            zonefile-load: whole
            journal-content: none
        zone:
          - domain: {settings.Zone}
            file: {settings.Zone}.zone

        """;
}
