using System.Security.Cryptography;
using Parley.Certificates.Judging;
using Parley.Certificates.Trust;
using Parley.Check;
using Parley.Client.Collecting;
using Parley.Client.Walk;
using Parley.Dns.Resolution;
using Parley.Lab;
using Parley.Transport;
using Parley.Transport.Connections;
using Parley.Transport.Dialing;

namespace Parley.Cli.Commands.Check;

/// <summary>The world that a check acts in: the network, or the lab in this process.</summary>
sealed class CheckWorld : IAsyncDisposable
{
    readonly LabDeployment? _lab;

    CheckWorld(SignInEnvironment signIn, LabDeployment? lab)
    {
        SignIn = signIn;
        _lab = lab;
    }

    /// <summary>Everything that a walk needs.</summary>
    internal SignInEnvironment SignIn { get; }

    /// <summary>Opens the world that the command line asks for.</summary>
    internal static async Task<(CheckWorld? World, CommandError? Failure)> OpenAsync(
        CheckArguments arguments, CommandEnvironment environment, CancellationToken cancellationToken) => arguments.Lab
        ? (await OpenLabAsync(arguments, environment, cancellationToken), null)
        : OpenNetwork(arguments, environment);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lab?.DisposeAsync() ?? ValueTask.CompletedTask;

    static async Task<CheckWorld> OpenLabAsync(
        CheckArguments arguments, CommandEnvironment environment, CancellationToken cancellationToken)
    {
        var lab = await LabDeployment.StartAsync(
            new() { Faults = arguments.Faults, PublishesStandardPorts = true }, environment.Time, cancellationToken);
        var resolver = new DnsResolverOptions
        {
            Servers = [lab.DnsServer],
            AttemptTimeout = TimeSpan.FromSeconds(1),
            Attempts = 2,
        };
        // The lab's authority stands for a public one: with a sound lab every client is content.
        var trust = TrustStore.OfSystem(lab.Anchors).With(arguments.Anchors);
        var outside = resolver with { Servers = [lab.OutsideDnsServer] };
        return new(
            Environment(arguments, environment, resolver, outside, trust, new([.. arguments.ConnectTo, .. lab.ConnectTo])),
            lab);
    }

    static (CheckWorld?, CommandError?) OpenNetwork(CheckArguments arguments, CommandEnvironment environment)
    {
        var resolver = new DnsResolverOptions { Servers = arguments.NameServers };
        if (arguments.NameServers.IsEmpty && !HostNameServers.TryRead(out resolver, out var observation))
            return (null, CommandError.NotChecked(
                $"the system's name servers are not known: {observation?.Title}", "name one with --dns HOST[:PORT]"));

        var trust = (arguments.SystemAnchors ? SystemTrustStore.Load().Store : TrustStore.Empty).With(arguments.Anchors);
        var outside = arguments.OutsideServers.IsEmpty ? null : new DnsResolverOptions { Servers = arguments.OutsideServers };
        return (new(Environment(arguments, environment, resolver, outside, trust, new(arguments.ConnectTo)), null), null);
    }

    static SignInEnvironment Environment(
        CheckArguments arguments, CommandEnvironment environment, DnsResolverOptions resolver,
        DnsResolverOptions? outside, TrustStore trust,
        ConnectToMap connectTo)
    {
        var time = environment.Time;
        var caching = Resolver(resolver, time);
        var settings = new TrustSettings
        {
            Trust = trust,
            At = arguments.TimeGiven ? arguments.Time : null,
            Collector = arguments.Fetches
                ? new CertificateCollector(new HttpDocumentFetcher(caching, connectTo, time), time)
                : null,
        };
        return new()
        {
            Resolver = caching,
            OutsideResolver = outside is null ? null : Resolver(outside, time),
            Connector = new SecureConnector(new CertificateJudge(), settings, TransportLimits.Default, time),
            Decider = new DiagnosticDecider(),
            Time = time,
            Random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
            ConnectTo = connectTo,
        };
    }

    static CachingDnsResolver Resolver(DnsResolverOptions options, TimeProvider time) =>
        new(new DnsResolver(options, time, RandomNumberGenerator.Create()), time);
}
