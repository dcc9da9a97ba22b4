using Parley.Check.Html;
using Parley.Check.Junit;
using Parley.Check.Recording;
using Parley.Check.Sarif;
using Parley.Check.Tests.Support;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery.Paths;
using Parley.Transport.Connections;

namespace Parley.Check.Tests.Bundles;

/// <summary>Secrets planted wherever a server could make a check repeat them.</summary>
public sealed class EvidenceSecretsTests
{
    const string Secret = "hunter2";

    public static TheoryData<string> Spoken =>
    [
        $"<Password>{Secret}</Password>",
        $"Authorization: Basic {Secret}",
        $"Set-Cookie: session={Secret}; Secure",
        $"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{Secret}</auth>",
        $"<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>{Secret}</response>",
        $"-----BEGIN PRIVATE KEY-----{Secret}-----END PRIVATE KEY-----",
        $"https://reader:{Secret}@ldap1.example.test/",
        $"https://photos.example.test/a?access_token={Secret}&x=1",
    ];

    [Theory]
    [MemberData(nameof(Spoken))]
    public void No_secret_reaches_evidence_or_report(string spoken)
    {
        var recorder = new CheckRecorder(null);
        var observation = Observation.Of(ClientFindings.UserDataUnreadable, spoken, ("detail", spoken));
        var target = Sample.Target(ServiceRole.Xmpp, "imp1.example.test");
        var transcript = new TranscriptRecorder(TimeProvider.System);
        transcript.Sent(spoken);
        transcript.Received(spoken);
        recorder.Discovered(new() { Path = SignInPath.Manual, Reason = "nothing", Observations = [observation] });
        recorder.Observed(ServiceRole.UserData, "cucm1.example.test:8443", observation);
        recorder.StepFinished(new("Read user data", StepStatus.Failed, spoken, TimeSpan.Zero, TimeSpan.Zero));
        recorder.Visited(Sample.Visit(target, observation) with
        {
            Connections =
            [
                new()
                {
                    Attempt = Sample.Attempt(target, ConnectionOutcome.HandshakeFailed) with
                    {
                        Detail = spoken, Observations = [observation], Transcript = transcript.ToTranscript(),
                    },
                    Greeting = new() { Summary = spoken, Understood = false, Observations = [observation] },
                },
            ],
        });

        var evidence = Sample.Evidence(recorder.Snapshot());

        Assert.DoesNotContain(Secret, SampleBundle.Write(evidence), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, SampleBundle.ReportOf(evidence), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, SampleBundle.Json(writer => CheckSarif.Write(writer, evidence.ToReport())), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, CheckPage.Of(evidence.ToReport()), StringComparison.Ordinal);
        using var junit = new StringWriter();
        using (var writer = System.Xml.XmlWriter.Create(junit))
            CheckJunit.Write(writer, evidence.ToReport(), Severity.Note);
        Assert.DoesNotContain(Secret, junit.ToString(), StringComparison.Ordinal);
        Assert.Contains(SecretCutter.Mark, SampleBundle.Write(evidence), StringComparison.Ordinal);
    }
}
