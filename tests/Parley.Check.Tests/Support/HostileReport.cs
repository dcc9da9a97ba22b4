using Parley.Check.Reports;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Support;

/// <summary>A report of a deployment whose every text tries to be more than a text.</summary>
static class HostileReport
{
    /// <summary>Markup of HTML, XML, Markdown, SARIF and terminals, half a character, and what no XML document may hold.</summary>
    internal const string Text =
        "<script>alert(1)</script><img src=x onerror=alert(2)>]]>&amp;\"'`{0}{{1}}[a](https://evil.example.com)\u001b[31m\u0000\uFFFE\u202E|*_#";

    internal static CheckReport Create(Severity severity = Severity.Error)
    {
        var finding = new Finding("client.hostile.text", severity)
        {
            Title = "It says {said}", Cause = "Because {said}", Fix = "Change {said}", Source = SourceReference.Own("a test"),
        };
        var observation = Observation.Of(finding, Text, ("said", Text), ("sha256", "00"));
        var target = Sample.Target(ServiceRole.Xmpp, $"imp1{Text}.example.test") with { Source = Text };
        var visit = Sample.Visit(target, observation) with
        {
            Connections =
            [
                new()
                {
                    Attempt = Sample.Attempt(target, Transport.Connections.ConnectionOutcome.Refused) with { Detail = Text },
                    Greeting = new() { Summary = Text, Understood = false },
                },
            ],
        };
        return Sample.Evidence(new(
            new() { Path = Discovery.Paths.SignInPath.OpenXmpp, Reason = Text },
            [visit],
            [(ServiceRole.Xmpp, target.Node, observation)],
            [new(Text, Client.Walk.StepStatus.Failed, Text, TimeSpan.Zero, TimeSpan.FromMilliseconds(3))])).ToReport();
    }
}
