using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Cert.Batch;
using Parley.Cli.Commands.Cert.Verify;
using Parley.Cli.Help;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Cert;

/// <summary><c>parley cert verify</c>: whether chains can be trusted, and why not.</summary>
sealed class VerifyCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly VerifyOptions _options = new();

    internal VerifyCommand(CommandEnvironment environment)
        : base("verify", "Judge whether a chain can be trusted, for which name, and say what is wrong and what cures it; or judge many.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley cert verify chain.pem --name im.example.com --anchors root.pem", "a server's chain below your own root"),
        new("parley cert verify chain.pem --name example.com --for xmpp-client --crl root.crl", "by the rules of a messaging client, with a revocation list"),
        new("parley cert verify chain.pem --profile webpki --at 2027-03-15", "by the rules for public authorities, on a day to come"),
        new("parley cert verify chain.pem --name im.example.com --fetch --second-opinion", "ask the authorities about revocation, and the platform too"),
        new("parley cert verify --batch cases.jsonl.gz --output answers.jsonl", "many cases, an answer a line"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var isBatch = _options.IsBatch(parsed);
        BatchArguments? batch = null;
        VerifyArguments? one = null;
        if (isBatch ? !_options.TryReadBatch(parsed, _environment, out batch, out var error)
            : !_options.TryRead(parsed, _environment, out one, out error))
            return error.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            return batch is not null
                ? await BatchCommand.RunAsync(batch, _environment, writer, cancellationToken)
                : await VerifyAsync(parsed, one!, writer, cancellationToken); // one of both was read
        }
    }

    async Task<int> VerifyAsync(ParseResult parsed, VerifyArguments arguments, ResultWriter writer, CancellationToken cancellationToken)
    {
        if (!VerifyMaterial.TryRead(arguments, _environment, out var material, out var error))
            return error.Report(_environment);
        Verification verification;
        if (!arguments.Fetches)
            verification = Verification.Of(arguments, material);
        else if (NetworkCollector.TryMake(arguments.NameServers, _environment, out var collector, out error))
            verification = await Verification.FetchAsync(arguments, material, collector, cancellationToken);
        else
            return error.Report(_environment);
        if (_output.Format(parsed) == "json")
            VerifyJson.Write(writer.Writer, verification);
        else
            VerifyText.Write(_output.Sheet(parsed, _environment, writer), verification);

        if (!writer.TryCommit(out error))
            return error.Report(_environment);
        return verification.IsAccepted && !(verification.Worst >= arguments.FailOn) ? ExitCode.Sound : ExitCode.Findings;
    }
}
