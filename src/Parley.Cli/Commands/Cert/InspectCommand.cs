using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Inspection;
using Parley.Certificates.Material;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Cert;

/// <summary>
/// <c>parley cert inspect FILE…</c>: everything in files, in words, with findings beside the fields they concern.
/// </summary>
sealed class InspectCommand : Command, IHasExamples
{
    const string What = "the file";

    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly InspectOptions _options = new();

    internal InspectCommand(CommandEnvironment environment)
        : base(
            "inspect",
            "Say in words what files hold: certificates, chains, requests, revocation lists, "
                + "OCSP answers, keys; and what is wrong with it.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley cert inspect chain.pem", "a chain file: each certificate, and whether they belong together"),
        new(
            "parley cert inspect server.p12 --password-file server.pass",
            "a PKCS#12 with its certificates, and what its key belongs to"),
        new(
            "parley cert inspect server.pem --profile webpki --at 2027-03-15",
            "by the rules for public authorities, on a day to come"),
        new("parley cert inspect request.csr crl.der --format json", "for a program"),
    ];

    int Run(ParseResult parsed)
    {
        if (!_options.TryRead(parsed, _environment, out var arguments, out var error))
            return error.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var files = ImmutableArray.CreateBuilder<(string Path, InspectedFile File)>();
            var code = ExitCode.Sound;
            foreach (var path in arguments.Files)
            {
                if (TryInspect(path, arguments.Options, out var file, out error))
                    files.Add((path, file));
                else
                    code = error.Report(_environment); // the other files are inspected all the same
            }

            if (files.Count == 0)
                return code;
            Write(parsed, files.ToImmutable(), arguments, writer);
            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            var isFound = files.Any(file => file.File.AllFindings.Any(finding => finding.Severity >= arguments.FailOn));
            return code != ExitCode.Sound ? code : isFound ? ExitCode.Findings : ExitCode.Sound;
        }
    }

    bool TryInspect(
        string path, InspectionOptions options, [NotNullWhen(true)] out InspectedFile? file,
        [NotNullWhen(false)] out CommandError? error)
    {
        file = null;
        if (!InputFile.TryRead(path, What, MaterialFile.MaximumSizeBytes, _environment.OpenInput, out var content, out error))
            return false;
        // What a password opens is not damaged: the command line is what has to be changed.
        var fault = MaterialFile.TryRead(content, options.Password, out var found, out var nothing)
            ? found.Faults.FirstOrDefault(each => each.Kind is MaterialFault.PasswordNeeded or MaterialFault.WrongPassword)
            : nothing;
        if (fault is not null)
        {
            error = InputFile.CannotBeRead(path, What, fault.ToString(), fault.Remedy);
            return false;
        }

        file = MaterialInspection.Of(found!, options); // found, as there is no fault
        return true;
    }

    void Write(
        ParseResult parsed, ImmutableArray<(string Path, InspectedFile File)> files, InspectArguments arguments,
        ResultWriter writer)
    {
        if (_output.Format(parsed) == "json")
        {
            JsonOutput.Write(writer.Writer, json => InspectJson.Write(json, files, arguments.Options));
            return;
        }

        var console = _output.Console(parsed, _environment, writer);
        foreach (var (path, file) in files)
        {
            foreach (var part in InspectText.Render(path, file, arguments.Options))
                console.Write(part);
        }
    }
}
