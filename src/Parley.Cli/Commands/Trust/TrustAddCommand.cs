using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Client.Trust;

namespace Parley.Cli.Commands.Trust;

/// <summary>
/// <c>parley trust add FILE</c>: accepts a server with what is wrong with its certificate now, until a date. What is accepted for
/// a connection or a session is never on disk, so there is no option for it.
/// </summary>
sealed class TrustAddCommand : Command, IHasExamples
{
    const string What = "the certificate file";

    readonly CommandEnvironment _environment;
    readonly TrustOptions _trust = new();
    readonly TrustAddOptions _about = new();

    readonly Argument<string> _file = new("file")
    {
        Description = "The server's certificate with its chain, PEM or DER, the server's own first.",
        HelpName = "FILE",
    };

    readonly Option<string?> _policy = new("--policy")
    {
        Description = $"The administrator's policy. Default: {TrustPolicyFile.DefaultPath}, where it is there.",
        HelpName = "FILE",
    };

    readonly Option<FileInfo[]> _anchors = new("--anchors")
    {
        Description = "Judge with these anchors (PEM or DER) beside the system's; may be given again.", HelpName = "FILE",
    };

    internal TrustAddCommand(CommandEnvironment environment)
        : base(
            "add",
            "Accept a server with what is wrong with its certificate now, for one service, domain and key, until a date.")
    {
        _environment = environment;
        Add(_file);
        _about.AddTo(this);
        Add(_policy);
        Add(_anchors);
        _trust.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley trust add server.pem --service voicemail "
                + "--domain example.com --server cuc1.example.com:443 --until 2027-03-15",
            "a self-signed voicemail server"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var now = _environment.Time.GetUtcNow();
        if (!_about.TryRead(parsed, now, out var about, out var error)
            || !_trust.TryOpen(parsed, _environment, out var store, out error)
            || !TrustOptions.TryRead(store, out _, out error)
            || !CertificateFile.TryRead(parsed.GetRequiredValue(_file), What, MaterialFile.MaximumSizeBytes, out var chain, out error)
            || !OptionValues.TryRead<FileInfo, ImmutableArray<Certificate>>(
                parsed.GetValue(_anchors), Check.AnchorFile.TryRead, out var anchors, out error))
            return error.Report(_environment);

        var verdict = new CertificateJudge().Judge(new()
        {
            Presented = [.. chain.Select(certificate => certificate.Encoded)],
            Trust = SystemTrustStore.Load().Store.With(anchors.SelectMany(file => file)),
            Reference = new()
            {
                Service = about.Service.Application,
                Name = about.Service.IdentifiedByDomain ? about.Scope.Domain : about.Host,
                Origin = ReferenceOrigin.TypedByUser,
                ConnectedHost = about.Host,
            },
            Time = now,
        });
        var policy = TrustPolicyFile.Load(parsed.GetValue(_policy) ?? TrustPolicyFile.DefaultPath);
        var subject = TrustSubject.Of(verdict, about.Scope);
        if (!MayBeAccepted(subject, policy, now, out error))
            return error.Report(_environment);
        var decision = TrustDecisions.Make(subject, now, TrustDecisions.Latest(about.Until, now, policy));
        if (await store.AddAsync(decision, cancellationToken) is { } why)
            return TrustOptions.NotKept(why).Report(_environment);
        await _environment.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{decision.Id}: {decision.Scope.Server} is accepted until {decision.Until:yyyy-MM-dd} although "
                + $"{string.Join(", and ", subject.Faults.Select(FaultText.Of))}."));
        return ExitCode.Sound;
    }

    static bool MayBeAccepted(
        TrustSubject subject, TrustPolicy policy, DateTimeOffset now, [NotNullWhen(false)] out CommandError? error)
    {
        var evaluation = TrustEvaluator.Evaluate(subject, [], policy, now);
        if (evaluation.Answer == TrustStanding.Forbidden)
        {
            var hint = subject.NeverBecause is null
                ? "ask your administrator"
                : "repair the server: 'parley cert verify' says what is wrong";
            error = new($"this server may not be accepted: {evaluation.Why}", hint, ExitCode.Findings);
        }
        else
        {
            error = subject.Faults.IsEmpty
                ? CommandError.Usage(
                    "nothing is wrong with this certificate, so there is nothing to accept",
                    "it is trusted as it is: 'parley cert verify' tells why")
                : null;
        }

        return error is null;
    }
}
