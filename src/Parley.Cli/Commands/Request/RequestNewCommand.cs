using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Certificates.Material;
using Parley.Cli.Commands.Request.New;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Issuance.Keys;
using Parley.Issuance.Requests;
using Parley.Issuance.Rules;

namespace Parley.Cli.Commands.Request;

/// <summary><c>parley request new</c>: a key and a request with the names that a role needs.</summary>
sealed class RequestNewCommand : Command, IHasExamples
{
    const string What = "the key";

    /// <summary>Octets of a file with a key at most: one of RSA with 16384 bits has thirteen thousand in PEM.</summary>
    const int MaximumKeyBytes = 1024 * 1024;

    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly RequestNewOptions _options = new();

    internal RequestNewCommand(CommandEnvironment environment)
        : base("new", "Make a key and a request with the names that its role needs. A file with a key is never replaced.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley request new --role xmpp --node imp1.example.com --domain example.com",
            "a presence server, by XMPP domain, SRVName and xmppAddr"),
        new(
            "parley request new --role tomcat --node cucm1.example.com "
                + "--node cucm2.example.com --subject \"C=DE, O=Example GmbH\"",
            "one certificate for a cluster"),
        new(
            "parley request new --role edge --node edge1.example.com --edge-domain example.com --key p-256 --rules public",
            "the edge, and what a public authority will say"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await Task.Yield(); // a signal is heard while a key is made
        if (!_options.TryRead(parsed, out var arguments, out var error)
            || !_options.Password.TryRead(parsed, _environment, isNew: arguments.UseKey is null, out var password, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!TryMake(arguments, password, _output.Overwrites(parsed), out var report, out error, cancellationToken))
                return error.Report(_environment);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => NewJson.Write(json, report));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in NewText.Render(report))
                    console.Write(part);
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    bool TryMake(
        NewArguments arguments, string? password, bool overwrites, [NotNullWhen(true)] out NewReport? report,
        [NotNullWhen(false)] out CommandError? error, CancellationToken cancellationToken)
    {
        report = null;
        if (arguments.UseKey is null && File.Exists(arguments.KeyFile))
        {
            error = CommandError.Usage(
                $"the file {Quotation.Of(arguments.KeyFile)} exists, and keys are never replaced",
                "choose another name with --into, or take that key with --use-key");
            return false;
        }

        if (!WholeFile.TryOpen(new(arguments.RequestFile), overwrites, out var target, out error))
            return false;
        using (target)
        {
            if (!TryTakeKey(arguments, password, out var key, out error))
                return false;
            using (key)
            {
                var encoded = arguments.Request.Encode(key);
                cancellationToken.ThrowIfCancellationRequested();
                if (!TryWrite(arguments, target, encoded, arguments.UseKey is null ? key.ExportPem(password) : null, out error))
                    return false;
                MaterialFile.TryRead(encoded, out var content, out _);
                var request = content!.Requests[0]; // made just now
                var item = new RequestInFile { File = arguments.RequestFile, Form = "PEM", Request = request };
                report = new(arguments, request, password is not null,
                    arguments.Rules is { } rules ? RequestJudge.Judge([item], rules, _environment.Time.GetUtcNow()) : []);
                return true;
            }
        }
    }

    static bool TryTakeKey(
        NewArguments arguments, string? password, [NotNullWhen(true)] out IssuanceKey? key,
        [NotNullWhen(false)] out CommandError? error)
    {
        key = null;
        error = null;
        if (arguments.UseKey is not { } file)
        {
            key = IssuanceKey.Create(arguments.Kind);
            return true;
        }

        if (!InputFile.TryRead(file, What, MaximumKeyBytes, openInput: null, out var content, out error))
            return false;
        if (!IssuanceKey.TryRead(content, password, out key, out var why))
            error = InputFile.CannotBeRead(file, What, why, "'parley cert inspect' tells what the file holds");
        return error is null;
    }

    /// <summary>Both or none: the key first, because a request without its key is of no use.</summary>
    static bool TryWrite(
        NewArguments arguments, WholeFile target, byte[] request, string? key,
        [NotNullWhen(false)] out CommandError? error)
    {
        var file = arguments.KeyFile;
        try
        {
            if (key is not null)
                KeyFile.Write(file, key);
            file = arguments.RequestFile;
            target.Stream.Write(Encoding.ASCII.GetBytes(NewRequest.ToPem(request)));
            target.Commit();
            error = null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = new OutputException(Quotation.Of(file), failure).ToError();
            if (key is not null && file != arguments.KeyFile)
                File.Delete(arguments.KeyFile); // made just now, and of no use alone
        }

        return error is null;
    }
}
