using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Certificates.Material;
using Parley.Cli.Commands.Request.Check;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Issuance.Rules;

namespace Parley.Cli.Commands.Request;

/// <summary><c>parley request check</c>: requests of any tool, by the rules of an authority and against each other.</summary>
sealed class RequestCheckCommand : Command, IHasExamples
{
    const string What = "the request";

    /// <summary>
    /// Octets of a file at most: a request has a few thousand, a folder's worth of them in
    /// one file a hundred times that.
    /// </summary>
    const int MaximumSizeBytes = 4 * 1024 * 1024;

    /// <summary>The rules where none are named: most requests go to such an authority, and it is the strictest.</summary>
    const string UsualRules = "public";

    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");

    readonly Argument<string[]> _files = new("file")
    {
        Description = "Files with requests, in PEM or DER; those of a cluster together. '-' is standard input.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<string?> _rules = RulesOption.Create(UsualRules);

    readonly Option<string?> _days = new("--days")
    {
        Description = "The days that the certificates shall live.",
        HelpName = "DAYS",
    };

    readonly Option<string?> _at = Moment.CreateAt("Judge by the rules of");
    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal RequestCheckCommand(CommandEnvironment environment)
        : base("check", "Judge requests of any tool by what an authority takes, and those of a cluster against each other.")
    {
        _environment = environment;
        Add(_files);
        foreach (var option in new Option[] { _rules, _days, _at, _failOn })
            Add(option);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley request check imp1.csr imp2.csr", "would a public authority take them, and do they fit each other"),
        new("parley request check tomcat.csr --rules private", "the same for an authority of one's own"),
        new(
            "parley request check tomcat.csr --rules our-authority.json --at 2027-03-15",
            "by rules of one's own, as of a day to come"),
    ];

    int Run(ParseResult parsed)
    {
        if (!TryReadDays(parsed.GetValue(_days), out var days, out var error)
            || !Moment.TryReadAt(parsed.GetValue(_at), _environment.Time.GetUtcNow(), out var moment, out error)
            || !RulesOption.TryRead(parsed.GetValue(_rules) ?? UsualRules, out var rules, out error)
            || !TryReadRequests(parsed.GetRequiredValue(_files), out var requests, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var report = new CheckReport(rules, requests, RequestJudge.Judge(requests, rules, moment, days));
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => CheckJson.Write(json, report));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in CheckText.Render(report))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return report.Findings.Any(finding => finding.Severity >= parsed.GetValue(_failOn))
                ? ExitCode.Findings
                : ExitCode.Sound;
        }
    }

    bool TryReadRequests(string[] files, out ImmutableArray<RequestInFile> requests, [NotNullWhen(false)] out CommandError? error)
    {
        var all = ImmutableArray.CreateBuilder<RequestInFile>();
        requests = [];
        error = null;
        foreach (var file in files)
        {
            if (!CertificateFile
                .TryReadMaterial(file, What, MaximumSizeBytes, _environment.OpenInput, password: null, out var found, out error))
                return false;
            if (found.Requests.IsEmpty)
            {
                error = InputFile.CannotBeRead(
                    file, What, $"{found.Items[0].Place}: expected a request, found {Other(found.Items[0])}",
                    "name the file that begins with BEGIN CERTIFICATE REQUEST");
                return false;
            }

            all.AddRange(
                found.Requests.Select(request => new RequestInFile { File = file, Form = found.Form, Request = request }));
        }

        requests = all.ToImmutable();
        return true;
    }

    static string Other(MaterialItem item) => item switch
    {
        MaterialItem.OfCertificate => "a certificate",
        MaterialItem.OfPrivateKey => "a private key",
        _ => "something else",
    };

    static bool TryReadDays(string? text, out int? days, [NotNullWhen(false)] out CommandError? error)
    {
        (days, error) = (null, null);
        if (text is null)
            return true;
        // No certificate of a server lives a hundred years.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 36_500)
            days = number;
        else
            error = CommandError.Usage($"--days {Quotation.Of(text)} is no number of days", "give a number such as 365");
        return error is null;
    }
}
