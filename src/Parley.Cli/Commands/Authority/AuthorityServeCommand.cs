using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Issuance.Authorities;
using Parley.Issuance.Serving;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority serve</c>: answers what certificates refer to, until Ctrl-C.</summary>
sealed class AuthorityServeCommand : Command, IHasExamples
{
    const string UsualAddress = "127.0.0.1:8080";

    readonly CommandEnvironment _environment;
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Option<string> _listen = new("--listen")
    {
        Description = "The address and port to listen on, over HTTP. Behind a web server, loopback is enough.",
        HelpName = "ADDRESS:PORT", DefaultValueFactory = _ => UsualAddress,
    };

    readonly KeyPassword _password = new();

    internal AuthorityServeCommand(CommandEnvironment environment)
        : base(
            "serve",
            "Answer OCSP questions and serve lists and certificates over HTTP, until Ctrl-C. "
                + "The issuing key stays in memory meanwhile.")
    {
        _environment = environment;
        Add(_folder);
        Add(_listen);
        _password.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley authority serve pki --listen 127.0.0.1:8080 --password-file pki.pass",
            "on loopback, for a web server in front of it"),
        new("parley authority serve pki --listen 192.0.2.7:80", "for everybody who reaches that address"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_folder);
        var text = parsed.GetRequiredValue(_listen);
        if (!IPEndPoint.TryParse(text, out var endPoint) || !text.Contains(':', StringComparison.Ordinal))
        {
            return CommandError.Usage(
                $"--listen {Quotation.Of(text)} is no address with a port",
                $"the form is ADDRESS:PORT, such as {UsualAddress} or [::1]:8080")
                .Report(_environment);
        }

        if (!_password.TryRead(parsed, _environment, isNew: false, out var password, out var error)
            || !AuthorityOptions.TryRead(folder, out var authority, out error))
            return error.Report(_environment);
        using (authority)
        {
            if (!AuthorityOptions.TryUnlock(authority, AuthorityLevel.Issuing, password, out var key, out error))
                return error.Report(_environment);
            using (key)
            {
                AuthorityServer server;
                try
                {
                    server = AuthorityServer.Start(folder, authority, key, endPoint, _environment.Time, Tell);
                }
                catch (SocketException failure)
                {
                    return CommandError.NotChecked(
                        $"{endPoint} cannot be listened on: {failure.Message}", "choose another --listen")
                        .Report(_environment);
                }

                await using (server)
                {
                    await _environment.Output.WriteLineAsync(
                        $"{authority.Settings.Name} answers on http://{server.EndPoint}: /ocsp, /issuing.crl, "
                            + "/issuing.cer, /root.crl, /root.cer. Ctrl-C ends it.");
                    await _environment.Output.FlushAsync(cancellationToken);
                    var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    await using (cancellationToken.Register(ended.SetResult))
                        await ended.Task;
                }
            }
        }

        return ExitCode.Sound;
    }

    void Tell(string line) => _environment.Error.WriteLine($"warning: {line}");
}
