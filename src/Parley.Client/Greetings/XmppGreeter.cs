using System.Security;
using System.Text;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Findings;

namespace Parley.Client.Greetings;

/// <summary>
/// Opens a stream on the secured connection and reads the features that the server offers inside it (RFC 6120, 4.3.2).
/// </summary>
sealed class XmppGreeter(bool betweenServers = false) : IServiceGreeter
{
    public async Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(StreamHeader(servicesDomain)), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        var features = new XmppFeatures();
        await GreetingReader.ReadAsync(stream, features.Take, cancellationToken).ConfigureAwait(false);

        if (features.Header is { } header && StreamSide.IsOther(header, betweenServers))
            return OtherSide(target, features);
        if (features.Mechanisms is [_, ..] mechanisms)
        {
            return new()
            {
                Summary = $"offers {string.Join(", ", mechanisms)}",
                Understood = true,
                Software = features.Software,
                Observations = betweenServers ? [] : [.. LoginMechanisms.Judge(mechanisms, target, servicesDomain)],
            };
        }

        if (betweenServers && AnswersServers(features) is { } answer)
            return new() { Summary = answer, Understood = true, Software = features.Software };

        var said = features.StreamError
            ?? (features.Mechanisms is null ? "no stream features" : "features without a SASL mechanism");
        return new()
        {
            Summary = said,
            Understood = false,
            Software = features.Software,
            Observations =
            [
                features.Offered.Contains("starttls")
                    ? Observation.Of(ClientFindings.StartTlsInsideTls, target.Node, ("node", target.Node))
                    : features.Mechanisms is not null || features.HasNothingToOffer
                    ? Observation.Of(ClientFindings.NoLoginMechanism, target.Node, ("domain", servicesDomain))
                    : features.Condition is { } condition
                    ? Observation.Of(TransportFindings.ServiceRefused, target.Node,
                        ("subject", target.Node), ("name", servicesDomain), ("host", target.Host), ("expected", "XMPP"),
                        ("condition", condition),
                        ("message", features.ErrorText is { } text ? $"('{text}')" : "(without a text)"),
                        ("meaning", StreamErrorMeaning.CauseOf(condition)),
                        ("remedy", StreamErrorMeaning.RemedyOf(condition, servicesDomain, target.Host, features.ErrorText)))
                    : Observation.Of(ClientFindings.UnexpectedAnswer, target.Node, ("service", "XMPP"),
                        ("asked", "the stream features"), ("answer", said)),
            ],
        };
    }

    /// <summary>The connection is as good as refused: there is no such service at this port.</summary>
    ServiceGreeting OtherSide(ServiceTarget target, XmppFeatures features) => new()
    {
        Summary = $"speaks with {(betweenServers ? "clients" : "servers")}",
        Understood = false,
        Software = features.Software,
        Ended = ConnectionOutcome.NotTls,
        Observations = [StreamSide.Observe(target.Node, target.Host, betweenServers)],
    };

    /// <summary>
    /// What a server says to another that shows no certificate and no domain of its own, as we do: no mechanism needs to be
    /// offered, and one that takes nobody without a certificate shows by that very error that it is at work.
    /// </summary>
    static string? AnswersServers(XmppFeatures features) => features switch
    {
        { Mechanisms: not null, Offered: [] } => "offers no features",
        { Mechanisms: not null } => $"offers {string.Join(", ", features.Offered)}",
        { Condition: "not-authorized" or "policy-violation" or "improper-addressing" or "invalid-from" } =>
            $"takes servers with a certificate alone ({features.Condition})",
        { HasNothingToOffer: true } => "offers nothing to servers without a certificate",
        _ => null,
    };

    string StreamHeader(string domain) =>
        $"<?xml version='1.0'?><stream:stream to='{SecurityElement.Escape(domain)}' version='1.0' xml:lang='en' "
        + $"xmlns='{(betweenServers ? "jabber:server" : "jabber:client")}' xmlns:stream='http://etherx.jabber.org/streams'>";
}
