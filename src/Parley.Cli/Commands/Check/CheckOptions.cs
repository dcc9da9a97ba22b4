using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Parley.Certificates.Model;
using Parley.Cli.Commands.Check.Targets;
using Parley.Cli.Commands.Lab;
using Parley.Cli.Parsing;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Lab.Faults;
using Parley.Transport.Dialing;

namespace Parley.Cli.Commands.Check;

/// <summary>The options of <c>parley check</c>, and what they have to do with each other.</summary>
sealed class CheckOptions
{
    readonly Argument<string?> _address = new("address")
    {
        Description = "The user's address, as typed at sign-in: alice@example.com. With --lab it may be left out.",
        HelpName = "ADDRESS",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly Option<bool> _lab = new("--lab")
    {
        Description = "Check the embedded lab: a whole deployment in this process, on loopback.",
    };

    readonly Option<string[]> _fault = new("--fault")
    {
        Description = "Break the lab in this way; may be given again. 'parley lab faults' lists them.",
        HelpName = "NAME",
    };

    readonly Option<string[]> _dns = new("--dns")
    {
        Description = "Ask this name server instead of the system's; may be given again.",
        HelpName = "HOST[:PORT]",
    };

    readonly Option<string[]> _outsideDns = new("--outside-dns")
    {
        Description = "Ask this name server too, as clients outside would, and compare both views; may be given again.",
        HelpName = "HOST[:PORT]",
    };

    readonly Option<FileInfo[]> _anchors = new("--anchors")
    {
        Description = "Trust the certificates in this file (PEM or DER) as anchors, beside the system's; may be given again.",
        HelpName = "FILE",
    };

    readonly Option<bool> _noSystemAnchors = new("--no-system-anchors")
    {
        Description = "Do not trust the system's anchors, only those of --anchors.",
    };

    readonly Option<string[]> _connectTo = new("--connect-to")
    {
        Description = "Connect to ADDRESS:PORT2 where HOST:PORT is named, as before a DNS change; may be given again.",
        HelpName = "HOST:PORT:ADDRESS:PORT2",
    };

    readonly Option<string[]> _client = new("--client")
    {
        Description = "Speak of the users of this client only, or of a group such as jabber; may be given again. "
            + "'parley clients' lists them. Default: all.",
        HelpName = "NAME",
    };

    readonly Option<string[]> _service = new("--service")
    {
        Description = "Visit this service only; may be given again. Default: all.",
        HelpName = "NAME",
    };

    readonly Option<bool> _allPorts = new("--all-ports")
    {
        Description = "Visit the ports too that products document beside those that records and configurations name.",
    };

    readonly Option<string?> _at = Moment.CreateAt("Judge certificates as of");

    readonly Option<bool> _cloud = new("--cloud-lookup")
    {
        Description = "Ask the cloud messenger's directory too. It tells a third party the domain, so it is off by default.",
    };

    readonly Option<bool> _noFetch = new("--no-fetch")
    {
        Description = "Fetch nothing that certificates refer to: no revocation lists, no answers of "
            + "responders, no missing issuers.",
    };

    readonly Option<FileInfo?> _record = new("--record")
    {
        Description = "Keep the evidence in this file, so that anyone can make this report again without "
            + "the network. No secret is in it.",
        HelpName = "FILE",
    };

    readonly Option<string?> _replay = new("--replay")
    {
        Description = "Make the report of evidence that --record kept, '-' for standard input; nothing is sent anywhere.",
        HelpName = "FILE",
    };

    readonly Option<Severity> _failOn = FailOnOption.Create();
    readonly TargetOptions _targets = new();

    internal CheckOptions()
    {
        _fault.CompletionSources.Add(_ => LabFaults.All.Select(fault => fault.Name));
        _client.CompletionSources.Add(_ => ClientWords.All.Prepend("all"));
        _service.CompletionSources.Add(_ => ServiceCatalogue.All.Select(service => service.Id));
    }

    internal void AddTo(Command command)
    {
        command.Add(_address);
        foreach (var option in new Option[]
            {
                _lab, _fault, _dns, _outsideDns, _anchors, _noSystemAnchors, _connectTo, _client, _service, _allPorts,
                _at, _cloud, _noFetch,
                _record, _replay, _failOn,
            })
            command.Add(option);
        _targets.AddTo(command);
    }

    /// <summary>Whether evidence is to be judged, rather than a deployment.</summary>
    internal bool IsReplay(ParseResult parsed) => parsed.GetValue(_replay) is not null;

    /// <summary>Reads the command line of a replay; the first thing that is wrong is the error.</summary>
    internal bool TryReadReplay(
        ParseResult parsed,
        CommandEnvironment environment,
        [NotNullWhen(true)] out ReplayArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        Symbol[] ofTheWorld =
        [
            _address, _lab, _fault, _dns, _outsideDns, _anchors, _noSystemAnchors, _connectTo, _service, _allPorts,
            _cloud, _noFetch,
            _record, .. _targets.All,
        ];
        if (ofTheWorld.FirstOrDefault(symbol => IsGiven(parsed, symbol)) is { } other)
        {
            error = CommandError.Usage(
                $"--replay judges evidence, so {(other is Argument ? "an address" : other.Name)} has no place",
                "leave one of them out; --at, --client, --format and --fail-on go with --replay");
            return false;
        }

        if (!TryReadClients(parsed, targets: null, out var clients, out error)
            || !Moment.TryReadAt(parsed.GetValue(_at), environment.Time.GetUtcNow(), out var time, out error))
            return false;
        arguments = new()
        {
            File = parsed.GetValue(_replay)!, // a replay, as the caller has seen
            At = parsed.GetValue(_at) is null ? null : time,
            Clients = parsed.GetValue(_client) is [_, ..] ? clients : null,
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }

    static bool IsGiven(ParseResult parsed, Symbol symbol) => symbol switch
    {
        Argument argument => parsed.GetResult(argument) is { Tokens.Count: > 0 },
        Option option => parsed.GetResult(option) is { Implicit: false },
        _ => false,
    };

    /// <summary>The clients that were named, or all; a list of targets is looked at for no client.</summary>
    bool TryReadClients(
        ParseResult parsed, TargetArguments? targets, out ImmutableArray<ClientRules> clients,
        [NotNullWhen(false)] out CommandError? error)
    {
        clients = [];
        error = null;
        if (targets is not null && parsed.GetValue(_client) is null or [])
            return true;
        var isRight = ClientWords.TryRead(parsed.GetValue(_client), out clients, out error);
        clients = clients.IsEmpty ? KnownClients.All : clients;
        return isRight;
    }

    /// <summary>Whose sign-in is walked; nobody's where a list of targets is looked at.</summary>
    bool TryReadAddress(
        ParseResult parsed, bool lab, TargetArguments? targets, out UserAddress? address,
        [NotNullWhen(false)] out CommandError? error)
    {
        address = null;
        error = null;
        return targets is not null || CheckValues.TryReadAddress(parsed.GetValue(_address), lab, out address, out error);
    }

    /// <summary>Reads the command line; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed,
        CommandEnvironment environment,
        [NotNullWhen(true)] out CheckArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        var lab = parsed.GetValue(_lab);
        var now = environment.Time.GetUtcNow();
        if (!_targets.TryRead(parsed, parsed.GetValue(_address), out var targets, out error)
            || !TryReadAddress(parsed, lab, targets, out var address, out error)
            || !TryCombine(parsed, lab, out error)
            || !OptionValues.TryRead<string, LabFault>(parsed.GetValue(_fault), LabFaultName.TryRead, out var faults, out error)
            || !OptionValues.TryRead<string, IPEndPoint>(parsed.GetValue(_dns), NameServer.TryReadInside, out var servers, out error)
            || !OptionValues.TryRead<string, IPEndPoint>(parsed.GetValue(_outsideDns), NameServer.TryReadOutside, out var outside, out error)
            || !OptionValues.TryRead<FileInfo, ImmutableArray<Certificate>>(parsed.GetValue(_anchors), AnchorFile.TryRead, out var anchors, out error)
            || !OptionValues.TryRead<string, ConnectTo>(parsed.GetValue(_connectTo), CheckValues.TryReadConnectTo, out var connectTo, out error)
            || !TryReadClients(parsed, targets, out var clients, out error)
            || !OptionValues.TryRead<string, ServiceRole>(parsed.GetValue(_service), RoleWord.TryRead, out var services, out error)
            || !Moment.TryReadAt(parsed.GetValue(_at), now, out var time, out error))
            return false;

        arguments = new()
        {
            Address = address,
            Targets = targets,
            Time = time,
            TimeGiven = parsed.GetValue(_at) is not null,
            Lab = lab,
            Faults = [.. faults.Select(fault => fault.Name)],
            NameServers = servers,
            OutsideServers = outside,
            Anchors = [.. anchors.SelectMany(file => file)],
            SystemAnchors = !parsed.GetValue(_noSystemAnchors),
            ConnectTo = connectTo,
            Clients = clients,
            Services = [.. services],
            AllPorts = parsed.GetValue(_allPorts),
            AskCloud = parsed.GetValue(_cloud),
            Fetches = !parsed.GetValue(_noFetch),
            Record = parsed.GetValue(_record),
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }

    bool TryCombine(ParseResult parsed, bool lab, [NotNullWhen(false)] out CommandError? error)
    {
        if (parsed.GetValue(_record) is not null && _targets.All.Any(option => IsGiven(parsed, option)))
        {
            error = CommandError.Usage("--record keeps what a sign-in met, so --targets has no place", "leave one of them out");
            return false;
        }

        error = (lab, parsed.GetValue(_fault), parsed.GetValue(_dns), parsed.GetValue(_noSystemAnchors), parsed.GetValue(_anchors)) switch
        {
            (false, [_, ..], _, _, _) => CommandError.Usage("--fault breaks the lab, and --lab was not given", "add --lab"),
            (true, _, [_, ..], _, _) =>
                CommandError.Usage("--lab brings its own name server, so --dns has no place", "leave one of them out"),
            (true, _, _, _, _) when parsed.GetValue(_outsideDns) is [_, ..] =>
                CommandError.Usage("--lab brings its own name servers, so --outside-dns has no place", "leave one of them out"),
            (false, _, _, true, null or []) =>
                CommandError.Usage("--no-system-anchors leaves nothing to trust", "name your anchors with --anchors FILE"),
            _ => null,
        };
        return error is null;
    }
}
