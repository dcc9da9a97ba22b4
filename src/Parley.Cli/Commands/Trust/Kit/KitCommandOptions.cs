using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Diagnostics;
using Parley.Installation.Kits;
using Parley.Planning.Deployments;

namespace Parley.Cli.Commands.Trust.Kit;

/// <summary>The options of <c>parley trust kit</c>.</summary>
sealed class KitCommandOptions
{
    const string All = "all";
    const string What = "the chain";

    /// <summary>Octets of a file at most: a chain has some thousand.</summary>
    const int MaximumOctets = 4 * 1024 * 1024;

    static readonly string[] Words = [.. PlatformFacts.All.Select(facts => facts.Word), All];

    readonly Argument<string[]> _files = new("chain")
    {
        Description = "Files with the authorities: PEM, DER or PKCS#7, a chain as a server sends it too.",
        HelpName = "CHAIN",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<string[]> _platforms = new("--platform")
    {
        Description = $"What to write a kit for; may be given again: {string.Join(", ", Words)}. Default: those of the plan's clients, or all.",
        HelpName = string.Join('|', Words),
    };

    readonly Option<string> _into = new("--into")
    {
        Description = "The folder to write; it must not exist.",
        HelpName = "FOLDER",
        Required = true,
    };

    readonly Option<string?> _name = new("--name")
    {
        Description = "Who hands the kit out, as users read it in profiles. Default: the name of the plan, or of the root.",
        HelpName = "NAME",
    };

    readonly Option<string[]> _domains = new("--domain")
    {
        Description = "A domain of the servers that apps on Android may trust by it; may be given again. "
            + "Default: those of the plan, or all.",
        HelpName = "DOMAIN",
    };

    readonly Option<bool> _exceptions = new("--exceptions")
    {
        Description = "Take certificates of servers too, to be accepted exactly as they are.",
    };

    readonly Option<string?> _at = Moment.CreateAt("Judge the certificates as of");
    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal KitCommandOptions() => _platforms.AcceptOnlyFromAmong(Words);

    internal void AddTo(Command command)
    {
        command.Add(_files);
        foreach (var option in new Option[] { _platforms, _into, _name, _domains, _exceptions, _at, _failOn })
            command.Add(option);
    }

    /// <summary>Reads the command line and the files; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, Deployment? plan, DateTimeOffset now, [NotNullWhen(true)] out KitArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        if (!Moment.TryReadAt(parsed.GetValue(_at), now, out var time, out error)
            || !OptionValues.TryRead<string, string>(parsed.GetValue(_domains), TryReadDomain, out var domains, out error)
            || !OptionValues.TryRead<string, KitSource>(parsed.GetRequiredValue(_files), TryReadFile, out var sources, out error))
            return false;
        if (!KitContents.TryTake(sources, parsed.GetValue(_exceptions), out var contents, out var refusal))
        {
            error = CommandError.Input($"no kit can be made: {refusal.Reason}", refusal.Remedy);
            return false;
        }

        arguments = new()
        {
            Platforms = Platforms(parsed.GetValue(_platforms) ?? [], plan),
            Folder = parsed.GetRequiredValue(_into),
            Options = new()
            {
                Name = parsed.GetValue(_name) ?? plan?.Name,
                Domains = domains is [] && plan is not null ? KitPlan.Domains(plan) : domains,
            },
            Contents = contents,
            Planned = plan is null ? null : KitPlan.Authority(plan),
            Time = time,
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }

    // In the order of the table, whatever the order of the words.
    static ImmutableArray<KitPlatform> Platforms(string[] words, Deployment? plan)
    {
        var all = PlatformFacts.All.Select(facts => facts.Platform);
        if (words is [] && plan is { Clients: [_, ..] })
            return [.. all.Intersect(KitPlan.Platforms(plan))];
        return words is [] || words.Contains(All)
            ? [.. all]
            : [.. PlatformFacts.All.Where(facts => words.Contains(facts.Word)).Select(facts => facts.Platform)];
    }

    static bool TryReadFile(string path, [NotNullWhen(true)] out KitSource? source, [NotNullWhen(false)] out CommandError? error)
    {
        source =
            CertificateFile.TryReadMaterial(
                path, What, MaximumOctets, openInput: null, password: null, out var content, out error)
            ? new(path, content)
            : null;
        return source is not null;
    }

    static bool TryReadDomain(string text, [NotNullWhen(true)] out string? domain, [NotNullWhen(false)] out CommandError? error)
    {
        domain = Uri.CheckHostName(text) == UriHostNameType.Dns && text.Contains('.', StringComparison.Ordinal) ? text : null;
        error = domain is null
            ? CommandError.Usage($"--domain {Quotation.Of(text)} is not a domain", "give a name such as example.com")
            : null;
        return error is null;
    }
}
