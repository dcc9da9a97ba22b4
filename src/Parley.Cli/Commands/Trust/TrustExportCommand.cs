using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Client.Trust;

namespace Parley.Cli.Commands.Trust;

/// <summary>
/// <c>parley trust export</c>: the decisions that count as a policy, with which an administrator decides for others.
/// </summary>
sealed class TrustExportCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("json");
    readonly TrustOptions _trust = new();

    internal TrustExportCommand(CommandEnvironment environment)
        : base(
            "export",
            "Write the decisions that count as a policy file, with which an administrator decides for all users of a machine.")
    {
        _environment = environment;
        _trust.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
        [new("parley trust export --output trust-policy.json", "a policy to give to others")];

    int Run(ParseResult parsed)
    {
        if (!_trust.TryOpen(parsed, _environment, out var store, out var error)
            || !TrustOptions.TryRead(store, out var content, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var now = _environment.Time.GetUtcNow();
            var policy = new TrustPolicy { Rules = [.. content.Decisions.Where(decision => now < decision.Until).Select(Rule)] };
            JsonOutput.Write(writer.Writer, json => TrustPolicyFile.Write(json, policy));
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    static TrustPolicyRule Rule(TrustDecisionRecord decision) => new()
    {
        Accepts = true,
        Reason = string.Create(
            CultureInfo.InvariantCulture,
            $"accepted on {decision.DecidedAt:yyyy-MM-dd}: {string.Join("; ", decision.Faults.Select(FaultText.Of))}"),
        Service = decision.Scope.Service,
        Domain = decision.Scope.Domain,
        Server = decision.Scope.Server,
        KeySha256 = decision.KeySha256,
        Until = decision.Until,
    };
}
