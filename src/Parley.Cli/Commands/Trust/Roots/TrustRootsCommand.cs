using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Installation.CloudRoots;

namespace Parley.Cli.Commands.Trust.Roots;

/// <summary><c>parley trust roots</c>: whether a store has the roots that the cloud's clients need.</summary>
sealed class TrustRootsCommand : Command, IHasExamples
{
    const string What = "the file of required roots";

    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");

    readonly Argument<string[]> _stores = new("store")
    {
        Description = "Files and folders with the roots of the store, PEM or DER. Default: the store of this system.",
        HelpName = "STORE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<string[]> _require = new("--require")
    {
        Description = "A file with roots of yours that must be there as well; may be given again.",
        HelpName = "FILE",
    };

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal TrustRootsCommand(CommandEnvironment environment)
        : base(
            "roots",
            "Tell whether a store has the roots that the cloud's clients need, and which of the planning guide are obsolete.")
    {
        _environment = environment;
        Add(_stores);
        Add(_require);
        Add(_failOn);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley trust roots", "the store of this system"),
        new("parley trust roots exported-roots.pem", "the roots of another machine, exported into a file"),
        new("parley trust roots --require root.pem", "whether your own root has arrived too"),
    ];

    int Run(ParseResult parsed)
    {
        var paths = parsed.GetValue(_stores) ?? [];
        if (!OptionValues.TryRead<string, ImmutableArray<Certificate>>(parsed.GetValue(_require), TryReadOwn, out var own, out var error)
            || !TryLoad(paths, out var content, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var name = paths.Length == 0 ? "the store of this system" : string.Join(", ", paths);
            var check = CloudRootCheck.Of(content.Store, name, [.. own.SelectMany(file => file)]);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => RootsJson.Write(json, content, check));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in RootsText.Render(name, content, check))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return check.Findings.Any(finding => finding.Severity >= parsed.GetValue(_failOn))
                ? ExitCode.Findings
                : ExitCode.Sound;
        }
    }

    static bool TryReadOwn(
        string path, out ImmutableArray<Certificate> certificates, [NotNullWhen(false)] out CommandError? error) =>
        CertificateFile.TryRead(path, What, MaterialFile.MaximumSizeBytes, out certificates, out error);

    // An empty folder is a store that trusts nobody; a file without certificates is a mistake.
    static bool TryLoad(
        string[] paths, [NotNullWhen(true)] out TrustStoreContent? content,
        [NotNullWhen(false)] out CommandError? error)
    {
        (content, error) = (null, null);
        if (Array.Find(paths, path => !Path.Exists(path)) is { } absent)
        {
            error = InputFile.CannotBeRead(absent, "the store", "there is no such file or folder", "check the path");
            return false;
        }

        content = paths.Length == 0 ? SystemTrustStore.Load() : SystemTrustStore.Load([.. paths]);
        if (content.Store.Anchors.IsEmpty && content.Skipped is [var first, ..])
        {
            error = CommandError.Input(
                $"the store cannot be read: {first}", "name files with certificates, PEM or DER, or folders of them");
        }

        return error is null;
    }
}
