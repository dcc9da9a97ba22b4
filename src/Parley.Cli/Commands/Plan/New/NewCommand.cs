using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Configuration.Hosts;
using Parley.Planning.Deployments.Starting;

namespace Parley.Cli.Commands.Plan.New;

/// <summary><c>parley plan new</c>: begins a deployment file.</summary>
sealed class NewCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("yaml");

    readonly Option<string?> _domain = new("--domain")
    {
        Description = "The services domain: what stands right of the @ in users' addresses. Asked for on a terminal.",
        HelpName = "DOMAIN",
    };

    readonly Option<string?> _mode = Words("--mode", "What users get", DeploymentStartWords.Modes);
    readonly Option<string?> _hosting = Words("--hosting", "Where the services run", DeploymentStartWords.Hostings);
    readonly Option<string?> _remote = Words("--remote-access", "How users outside get in", DeploymentStartWords.RemoteAccesses);
    readonly Option<string?> _authority = Words("--authority", "Who signs the certificates", DeploymentStartWords.Authorities);

    readonly Option<int?> _users = new("--users")
    {
        Description = "How many users there are.",
        HelpName = "NUMBER",
    };

    internal NewCommand(CommandEnvironment environment)
        : base("new", "Begin a deployment file: what is known as keys, what is open as comments to fill in.")
    {
        _environment = environment;
        foreach (var option in new Option[] { _domain, _mode, _hosting, _remote, _authority, _users })
            Add(option);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley plan new --domain example.com --output deployment.yaml", "asks for the rest on a terminal"),
        new(
            "parley plan new --domain example.com --mode im-only --hosting on-premises --remote-access edge "
                + "--authority private --users 400",
            "asks nothing"),
    ];

    int Run(ParseResult parsed)
    {
        // Questions are put on the terminal that shows errors; the answer to each may be left empty.
        using var questions = _environment.ErrorIsTerminal && parsed.GetValue(_domain) is null
            ? new Questions(_environment)
            : null;
        if (!TryRead(parsed, questions, out var start, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            writer.Writer.Write(DeploymentTemplate.Of(start));
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    bool TryRead(
        ParseResult parsed, Questions? questions, [NotNullWhen(true)] out DeploymentStart? start,
        [NotNullWhen(false)] out CommandError? error)
    {
        start = null;
        var domain = parsed.GetValue(_domain) ?? questions?.Ask("Domain, right of the @ in users' addresses", null);
        error = domain is null ? CommandError.Usage("no domain was given", "add --domain example.com")
            : ServerAddress.FormOf(domain) is HostForm.FullName ? null
            : CommandError.Usage($"{Quotation.Of(domain)} is no full domain name", "give a name such as example.com");
        if (error is not null
            || !TryChoose(parsed, _mode, questions, DeploymentStartWords.Modes, out var mode, out error)
            || !TryChoose(parsed, _hosting, questions, DeploymentStartWords.Hostings, out var hosting, out error)
            || !TryChoose(parsed, _remote, questions, DeploymentStartWords.RemoteAccesses, out var remote, out error)
            || !TryChoose(parsed, _authority, questions, DeploymentStartWords.Authorities, out var authority, out error))
            return false;
        var users = parsed.GetValue(_users);
        if (users is < 1)
        {
            error = CommandError.Usage($"--users {users} is no number of users", "give a number from 1 on");
            return false;
        }

        var ofDomain = domain!.TrimEnd('.').ToLowerInvariant(); // checked above
        start = DeploymentStartWords.Start(ofDomain, mode, hosting, remote, authority) with { Users = users };
        return true;
    }

    static bool TryChoose(
        ParseResult parsed, Option<string?> option, Questions? questions, ImmutableArray<string> words,
        out string? word, [NotNullWhen(false)] out CommandError? error)
    {
        var question = option.Description!.Split(':')[0]; // every option has one
        word = parsed.GetValue(option) ?? questions?.Ask($"{question} ({string.Join(", ", words)})", words);
        var typed = word;
        error = typed is null || words.Contains(typed, StringComparer.OrdinalIgnoreCase)
            ? null
            : CommandError.Usage(
                $"{Quotation.Of(typed)} is none of: {string.Join(", ", words)}",
                Diagnostics.NearMiss.Question(typed, words) ?? $"or leave {option.Name} out");
        return error is null;
    }

    static Option<string?> Words(string name, string what, ImmutableArray<string> words)
    {
        var option = new Option<string?>(name) { Description = $"{what}: {string.Join(", ", words)}.", HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong([.. words]);
        return option;
    }
}
