using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority …</c>: a small private authority in a folder.</summary>
sealed class AuthorityCommand : Command, IHasExamples
{
    internal AuthorityCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base(
            "authority",
            "A small private authority in a folder: for laboratories, tests and deployments whose clients are all your "
            + "own. Its keys are files: it is not for public names that strangers reach, nor for users' or code "
            + "certificates, nor where an audit asks for keys in hardware.")
    {
        foreach (var command in CommandChoice.Of(
            words,
            new("new", () => new AuthorityNewCommand(environment)),
            new("sign", () => new AuthoritySignCommand(environment, isRequestVerb: false)),
            new("renew", () => new AuthorityRenewCommand(environment)),
            new("revoke", () => new AuthorityRevokeCommand(environment)),
            new("release", () => new AuthorityReleaseCommand(environment)),
            new("list", () => new AuthorityListCommand(environment)),
            new("show", () => new AuthorityShowCommand(environment)),
            new("crl", () => new AuthorityCrlCommand(environment)),
            new("serve", () => new AuthorityServeCommand(environment))))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley authority new pki --name Example --url http://pki.example.com --permit example.com",
            "a root and an issuing authority for one domain"),
        new("parley authority sign pki imp1.csr --role xmpp", "sign a request, and tell what was given otherwise than asked"),
        new("parley authority revoke pki 4A1F --reason keyCompromise", "revoke a certificate, and make the list anew"),
    ];
}
