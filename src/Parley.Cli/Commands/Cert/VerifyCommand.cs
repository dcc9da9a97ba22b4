using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Cert.Batch;
using Parley.Cli.Help;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Cert;

/// <summary><c>parley cert verify</c>: whether chains can be trusted.</summary>
sealed class VerifyCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("json");
    readonly VerifyOptions _options = new();

    internal VerifyCommand(CommandEnvironment environment)
        : base("verify", "Judge whether chains can be trusted, and say why not.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley cert verify --batch cases.jsonl.gz --profile webpki", "many cases, by the rules for public authorities"),
        new("parley cert verify --batch --jobs 4 <cases.jsonl >answers.jsonl", "as a filter"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!_options.TryReadBatch(parsed, _environment, out var arguments, out var error))
            return error.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
            return await BatchCommand.RunAsync(arguments, _environment, writer, cancellationToken);
    }
}
