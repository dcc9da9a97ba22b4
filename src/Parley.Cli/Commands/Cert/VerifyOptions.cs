using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Cli.Commands.Cert.Batch;
using Parley.Cli.Commands.Cert.Verify;
using Parley.Cli.Parsing;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert;

/// <summary>The options of <c>parley cert verify</c>, for one chain and for many.</summary>
sealed class VerifyOptions
{
    /// <summary>Threads at most: more than the cores of the largest machines only take memory.</summary>
    const int MaximumJobs = 512;

    readonly Argument<string[]> _files = new("file")
    {
        Description = "The chain, the peer's certificate first: PEM, DER, PKCS#7 or PKCS#12, in one file or several; - reads standard input.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<string?> _name = new("--name", "-n")
    {
        Description = "The name that the peer's certificate must prove: a host, a domain or an IP address. Without it no name is asked for.",
        HelpName = "NAME",
    };

    readonly Option<string?> _for = new("--for")
    {
        Description = "By the rules of which service the name is compared. Default: http.",
        HelpName = string.Join('|', ServiceWord.All),
    };

    readonly Option<string?> _purpose = new("--purpose")
    {
        Description = "What the peer's certificate must be good for: server, client or any. Default: server.",
        HelpName = "server|client|any",
    };

    readonly Option<string[]> _anchors = Paths("--anchors", "Trust the certificates in this file or folder as roots, beside the system's; may be given again.");

    readonly Option<bool> _noSystemAnchors = new("--no-system-anchors")
    {
        Description = "Do not trust the system's roots, only those of --anchors.",
    };

    readonly Option<string[]> _intermediates = Paths("--intermediates", "Use the certificates in this file or folder to build a path; may be given again.");

    readonly Option<string[]> _exceptions = Paths("--accepted", "Trust the certificates in this file or folder as peers' own, as somebody accepted them; may be given again.");

    readonly Option<string[]> _lists = Paths("--crl", "Look for revoked certificates in this list; may be given again.");

    readonly Option<string[]> _responses = Paths("--ocsp", "Look for revoked certificates in this OCSP answer; may be given again.");

    readonly Option<bool> _fetch = new("--fetch")
    {
        Description = "Fetch what the certificates refer to over HTTP: answers of responders, revocation lists, missing issuers.",
    };

    readonly Option<bool> _requireRevocation = new("--require-revocation")
    {
        Description = "Trust nothing of which nobody says that it was not revoked. Default: only what is known to be revoked is refused.",
    };

    readonly Option<string[]> _dns = new("--dns")
    {
        Description = "With --fetch: ask this name server instead of the system's; may be given again.",
        HelpName = "HOST[:PORT]",
    };

    readonly Option<bool> _secondOpinion = new("--second-opinion")
    {
        Description = "Ask the platform's own chain building too, and tell where it differs.",
    };

    readonly Option<string[]> _client = new("--client")
    {
        Description = "Tell what this client does with the certificate: connects, asks or refuses; may be given again, and all means every one.",
        HelpName = "NAME",
    };

    readonly Option<string?> _passwordFile = PasswordFile.CreateOption("PKCS#12");

    readonly Option<bool> _batch = new("--batch")
    {
        Description = "Judge many cases: FILE, or standard input, has one JSON object a line, and each is answered with a line, in order.",
    };

    readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = "With --batch: judge on this many threads. Default: one for each core.",
        HelpName = "N",
    };

    readonly Option<string?> _profile = new("--profile")
    {
        Description = $"The rules: {string.Join(", ", ProfileName.All)}. Default: standard, those of ordinary sign-in; with --batch "
            + "rfc5280, and a case that names a profile has its own.",
        HelpName = "NAME",
    };

    readonly Option<string?> _at = Moment.CreateAt("Judge as of", more: " A case of --batch may have its own.");

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal VerifyOptions()
    {
        _for.AcceptOnlyFromAmong([.. ServiceWord.All]);
        _purpose.AcceptOnlyFromAmong("server", "client", "any");
        _client.CompletionSources.Add(_ => ClientWords.All.Prepend("all"));
        _profile.CompletionSources.Add(_ => ProfileName.All);
    }

    /// <summary>The options that speak of one chain.</summary>
    Option[] OfOneChain =>
        [_name, _for, _purpose, _anchors, _noSystemAnchors, _intermediates, _exceptions, _lists, _responses, _fetch, _requireRevocation, _dns, _secondOpinion, _client, _passwordFile];

    internal void AddTo(Command command)
    {
        command.Add(_files);
        foreach (var option in (Option[])[.. OfOneChain, _profile, _at, _failOn, _batch, _jobs])
            command.Add(option);
    }

    /// <summary>Many chains are to be judged.</summary>
    internal bool IsBatch(ParseResult parsed) => parsed.GetValue(_batch);

    /// <summary>Reads the command line of one verification; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, CommandEnvironment environment, [NotNullWhen(true)] out VerifyArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        ChosenClients? clients = null;
        if (!TryCombine(parsed, out error)
            || !Moment.TryReadAt(parsed.GetValue(_at), environment.Time.GetUtcNow(), out var time, out error)
            || !ProfileName.TryRead(parsed.GetValue(_profile), ValidationPolicy.Default, out var policy, out error)
            || !OptionValues.TryRead<string, IPEndPoint>(parsed.GetValue(_dns), NameServer.TryReadInside, out var servers, out error)
            || (parsed.GetValue(_client) is [_, ..] named && !ChosenClients.TryRead(named, out clients, out error))
            || !PasswordFile.TryRead(parsed.GetValue(_passwordFile), out var password, out error))
            return false;
        arguments = new()
        {
            Files = [.. parsed.GetValue(_files) ?? []],
            Reference = parsed.GetValue(_name) is { Length: > 0 } name
                ? new() { Service = ServiceWord.Read(parsed.GetValue(_for) ?? "http"), Name = name, Origin = ReferenceOrigin.TypedByUser }
                : ReferenceIdentity.None,
            Purpose = parsed.GetValue(_purpose) switch
            {
                "client" => KeyPurpose.ClientAuthentication,
                "any" => KeyPurpose.Any,
                _ => KeyPurpose.ServerAuthentication,
            },
            Anchors = Texts(parsed, _anchors),
            SystemAnchors = !parsed.GetValue(_noSystemAnchors),
            Intermediates = Texts(parsed, _intermediates),
            Exceptions = Texts(parsed, _exceptions),
            Lists = Texts(parsed, _lists),
            Responses = Texts(parsed, _responses),
            Fetches = parsed.GetValue(_fetch),
            NameServers = servers,
            AsksPlatform = parsed.GetValue(_secondOpinion),
            Clients = clients,
            Password = password,
            Policy = parsed.GetValue(_requireRevocation) ? policy with { Revocation = RevocationCheck.Required } : policy,
            Time = time,
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }

    /// <summary>Reads the command line of a batch; the first thing that is wrong is the error.</summary>
    internal bool TryReadBatch(
        ParseResult parsed, CommandEnvironment environment, [NotNullWhen(true)] out BatchArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        var files = parsed.GetValue(_files) ?? [];
        var jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount;
        error = files.Length > 1
            ? CommandError.Usage("--batch reads one file, and was given more", "give the files to one run after the other, or their lines to standard input")
            : jobs is < 1 or > MaximumJobs
            ? CommandError.Usage($"--jobs takes a number from 1 to {MaximumJobs}", "leave it out for one thread a core")
            : OfOneChain.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } single
            ? CommandError.Usage($"{single.Name} is for one chain, and --batch was given", "a case says that itself; see docs/batch.md")
            : null;
        if (error is not null
            || !Moment.TryReadAt(parsed.GetValue(_at), environment.Time.GetUtcNow(), out var time, out error)
            || !ProfileName.TryRead(parsed.GetValue(_profile), KnownProfiles.Rfc5280, out var profile, out error))
            return false;
        arguments = new()
        {
            File = files is [var file] ? file : InputFile.StandardInput,
            Profile = profile,
            Jobs = jobs,
            Time = time,
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }

    bool TryCombine(ParseResult parsed, [NotNullWhen(false)] out CommandError? error)
    {
        var files = parsed.GetValue(_files) ?? [];
        error = files.Length == 0
            ? CommandError.Usage("no chain was given", "name the file with the peer's certificate: parley cert verify chain.pem --name im.example.com")
            : Array.IndexOf(files, InputFile.StandardInput) != Array.LastIndexOf(files, InputFile.StandardInput)
            ? CommandError.Usage("standard input was named twice", "name - once")
            : parsed.GetValue(_jobs) is not null
            ? CommandError.Usage("--jobs is for --batch, and one chain was given", "leave it out")
            : parsed.GetValue(_dns) is [_, ..] && !parsed.GetValue(_fetch)
            ? CommandError.Usage("--dns is for --fetch, which was not given", "leave it out, or add --fetch")
            : parsed.GetValue(_for) is not null && string.IsNullOrEmpty(parsed.GetValue(_name))
            ? CommandError.Usage("--for says how a name is compared, and no name was given", "add --name NAME")
            : parsed.GetValue(_noSystemAnchors) && Texts(parsed, _anchors).IsEmpty && Texts(parsed, _exceptions).IsEmpty
            ? CommandError.Usage("--no-system-anchors leaves nothing to trust", "name your roots with --anchors FILE")
            : null;
        return error is null;
    }

    static ImmutableArray<string> Texts(ParseResult parsed, Option<string[]> option) => [.. parsed.GetValue(option) ?? []];

    static Option<string[]> Paths(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
