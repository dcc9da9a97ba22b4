using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Cert;

/// <summary><c>parley cert …</c>: files with certificates and what belongs to them.</summary>
sealed class CertCommand : Command, IHasExamples
{
    internal CertCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base(
            "cert",
            "Files with certificates, requests, revocation lists and keys: what is in them, and whether it can be trusted.")
    {
        foreach (var command in CommandChoice.Of(
            words,
            new("inspect", () => new InspectCommand(environment)),
            new("verify", () => new VerifyCommand(environment)),
            new("match", () => new MatchCommand(environment)),
            new("preflight", () => new PreflightCommand(environment)),
            new("bundle", () => new BundleCommand(environment)),
            new("diff", () => new DiffCommand(environment))))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley cert inspect chain.pem", "what a file holds, in words"),
        new("parley cert verify chain.pem --name im.example.com", "whether a chain can be trusted, and what cures it"),
        new("parley cert match server.key server.pem", "whether a key and a certificate belong together"),
        new(
            "parley cert preflight --product nginx fullchain.pem --key server.key",
            "whether a product would take an upload, and why not"),
        new("parley cert bundle chain.pem --output fullchain.pem", "a chain file mended"),
        new("parley cert diff --request im.csr --issued im.pem", "whether what was asked for came back"),
    ];
}
