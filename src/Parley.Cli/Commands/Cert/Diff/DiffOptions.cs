using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Parley.Certificates.Model;
using Parley.Cli.Commands.Check.Targets;
using Parley.Cli.Parsing;
using Parley.Issuance.Names;
using Parley.Planning.Certificates;
using Parley.Planning.Deployments;

namespace Parley.Cli.Commands.Cert.Diff;

/// <summary>The options of <c>parley cert diff</c>.</summary>
sealed class DiffOptions
{
    /// <summary>Octets of a list of names at most: the largest certificates have two thousand names.</summary>
    const int MaximumListBytes = 1024 * 1024;

    readonly Option<string[]> _names = new("--name", "-n")
    {
        Description = $"A planned name: a host, or {CertificateName.Forms}; may be given again.",
        HelpName = "NAME",
    };

    readonly Option<string?> _namesFile = new("--names")
    {
        Description = "Planned names, one a line; what follows a # is a remark.",
        HelpName = "FILE",
    };

    readonly Option<string[]> _purposes = new("--purpose")
    {
        Description = "A planned purpose: server or client; may be given again.",
        HelpName = "server|client",
    };

    readonly Option<string?> _request = new("--request") { Description = "The request.", HelpName = "FILE" };

    readonly Option<string?> _issued = new("--issued")
    {
        Description = "The issued certificate, with its chain where there is one.",
        HelpName = "FILE",
    };

    readonly Option<string?> _served = new("--served")
    {
        Description = "The server that presents it, as a line of 'check --targets': HOST:PORT, then the service where it is "
            + $"not TLS at once ({TargetService.Words}), then the name to ask for.",
        HelpName = "\"HOST:PORT [SERVICE] [NAME]\"",
    };

    readonly Option<string?> _evidence = new("--evidence")
    {
        Description = "The served certificate out of what 'parley check --record' wrote.",
        HelpName = "FILE",
    };

    readonly Option<string?> _node = new("--node")
    {
        Description = "Which node of the plan or the evidence, where there are several.",
        HelpName = "HOST[:PORT]",
    };

    readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "Which certificate of the plan, where the node has several: what 'plan certificates' calls it, or "
            + "a word of that, such as tomcat or xmpp.",
        HelpName = "NAME",
    };

    readonly Option<string[]> _dns = new("--dns")
    {
        Description = "Ask this name server for --served, instead of the system's; may be given again.",
        HelpName = "HOST[:PORT]",
    };

    internal DiffOptions() => _purposes.AcceptOnlyFromAmong("server", "client");

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _names, _namesFile, _purposes, _request, _issued, _served, _evidence, _node, _certificate, _dns })
            command.Add(option);
    }

    /// <summary>Reads the command line; the first thing that is wrong is the error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="plan">The plan with its path; <see langword="null"/> where none was named.</param>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="error">What is wrong.</param>
    internal bool TryRead(
        ParseResult parsed, (string Path, Deployment Deployment)? plan,
        [NotNullWhen(true)] out DiffArguments? arguments, [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        TargetLine? target = null;
        if (!OptionValues.TryRead<string, string>(parsed.GetValue(_names), TryReadName, out var names, out error)
            || !TryReadList(parsed.GetValue(_namesFile), out var listed, out error)
            || !OptionValues.TryRead<string, IPEndPoint>(parsed.GetValue(_dns), NameServer.TryReadInside, out var servers, out error))
            return false;
        if (parsed.GetValue(_served) is { } served
            && (!TargetLine.TryParse(Encoding.UTF8.GetBytes(served), out target, out var why) || target is null))
        {
            error = CommandError.Usage(
                $"--served {Quotation.Of(served)} is no server",
                "the form is HOST:PORT [SERVICE] [NAME], such as \"im.example.com:5222 xmpp example.com\"");
            return false;
        }

        arguments = new()
        {
            PlanSource = "the command line",
            Names = [.. names, .. listed],
            Purposes =
            [
                .. (parsed.GetValue(_purposes) ?? []).Select(
                    word => word == "client" ? ObjectIdentifiers.ClientAuthentication : ObjectIdentifiers.ServerAuthentication)
            ],
            Request = parsed.GetValue(_request),
            Issued = parsed.GetValue(_issued),
            Served = target?.Endpoint,
            Evidence = parsed.GetValue(_evidence),
            Node = parsed.GetValue(_node),
            NameServers = servers,
        };
        var certificate = parsed.GetValue(_certificate);
        if (plan is null)
        {
            error = certificate is null
                ? null
                : CommandError.Usage("--certificate names a certificate of a plan, and none was given", "add --plan FILE");
        }
        else if (arguments is { Names: [_, ..] } or { Purposes: [_, ..] })
        {
            error = CommandError.Usage(
                "--plan says names and purposes, and so do --name, --names and --purpose", "leave one of them out");
        }
        else if (DiffPlan.TryFind(plan.Value.Deployment, arguments.Node, certificate, out var planned, out error))
            arguments = arguments with { PlanSource = plan.Value.Path, Names = planned, Purposes = CertificatePlanner.Purposes };
        error ??= Check(arguments, plan is not null);
        return error is null;
    }

    static CommandError? Check(DiffArguments arguments, bool hasPlan)
    {
        bool[] stations =
        [
            !arguments.Names.IsEmpty, arguments.Request is not null, arguments.Issued is not null,
            arguments.Served is not null || arguments.Evidence is not null,
        ];
        return arguments switch
        {
            { Served: not null, Evidence: not null } =>
                CommandError.Usage("--served and --evidence name the served certificate twice", "leave one of them out"),
            { Node: not null, Evidence: null } when !hasPlan => CommandError.Usage(
                "--node names a node of evidence or of a plan, and neither was given", "add --evidence FILE or --plan FILE"),
            { Purposes: [_, ..], Names: [] } => CommandError.Usage("a plan has names", "add --name NAME"),
            _ when stations.Count(station => station) < 2 => CommandError.Usage(
                "there is nothing to compare with",
                "give two at least of --name or --plan, --request, --issued, --served or --evidence"),
            _ => null,
        };
    }

    static bool TryReadName(string text, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out CommandError? error)
    {
        // A host is what nearly every name is.
        var isRead = CertificateName.TryParse(
            text.Contains(':', StringComparison.Ordinal) ? text : $"dns:{text}", out var read, out var why);
        name = read?.ToString();
        error = isRead
            ? null
            : CommandError.Usage($"the name {Quotation.Of(text)} {why}", $"give a host, or {CertificateName.Forms}");
        return isRead;
    }

    static bool TryReadList(string? path, out ImmutableArray<string> names, [NotNullWhen(false)] out CommandError? error)
    {
        names = [];
        error = null;
        if (path is null)
            return true;
        if (!InputFile.TryRead(path, "the list of names", MaximumListBytes, openInput: null, out var octets, out error))
            return false;
        var lines = Encoding.UTF8.GetString(octets.Span).TrimStart('\uFEFF').Split('\n')
            .Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);
        return OptionValues.TryRead<string, string>([.. lines], TryReadName, out names, out error);
    }
}
