using System.Xml.Linq;
using Parley.Lab.Listening;
using Parley.Lab.Xmpp.Sasl;

namespace Parley.Lab.Xmpp;

/// <summary>
/// A client's way in to an XMPP server: stream, STARTTLS where TLS is not there from the first octet, SASL, session
/// (RFC 6120).
/// </summary>
sealed class XmppService(XmppHub hub, XmppOpening opening, bool offersLogin = true) : ILabService
{
    // RFC 6120, 6.4.5 advises a server to allow a few attempts on one stream.
    const int MaximumAttempts = 3;

    // A SCRAM message has some two hundred characters, user name and nonces included.
    const int MaximumSaslCharacters = 4096;

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var connection = new XmppConnection(stream, cancellationToken);
        await using var _ = connection.ConfigureAwait(false);
        if (!await opening.SecureAsync(connection).ConfigureAwait(false))
            return;

        if (!offersLogin)
        {
            await connection.SendAsync(XmppOpening.Features()).ConfigureAwait(false);
            await connection.ReadAsync().ConfigureAwait(false); // there is nothing that a client could go on with
            return;
        }

        var mechanisms = SaslMechanisms.Names.Select(name => new XElement(XmppNamespaces.Sasl + "mechanism", name));
        await connection.SendAsync(XmppOpening.Features(new XElement(XmppNamespaces.Sasl + "mechanisms", mechanisms))).ConfigureAwait(false);
        var userName = await SignInAsync(connection).ConfigureAwait(false);
        if (userName is null || !await opening.OpenAsync(connection).ConfigureAwait(false))
            return;
        var optional = new XElement(XmppNamespaces.Session + "optional");
        await connection.SendAsync(XmppOpening.Features(
            new XElement(XmppNamespaces.Bind + "bind"),
            new XElement(XmppNamespaces.Session + "session", optional))).ConfigureAwait(false);
        await new XmppSession(connection, hub, opening.Domain, userName).RunAsync().ConfigureAwait(false);
    }

    static async Task<string?> SignInAsync(XmppConnection connection)
    {
        for (var attempt = 0; attempt < MaximumAttempts;)
        {
            var input = await connection.ReadAsync().ConfigureAwait(false);
            if (input.Element is not { } auth || auth.Name != XmppNamespaces.Sasl + "auth")
            {
                await connection.CloseAsync(input.Element is null ? input.StreamError : "not-authorized").ConfigureAwait(false);
                return null;
            }

            attempt++;
            var step = await ExchangeAsync(connection, auth).ConfigureAwait(false);
            if (step is null)
                return null;
            if (step.Outcome == SaslOutcome.Succeeded)
            {
                await connection.SendAsync(Sasl("success", step.Data)).ConfigureAwait(false);
                return step.UserName;
            }

            var condition = new XElement(XmppNamespaces.Sasl + step.Failure!); // a failure has one
            await connection.SendAsync(new XElement(XmppNamespaces.Sasl + "failure", condition)).ConfigureAwait(false);
        }

        await connection.CloseAsync("policy-violation").ConfigureAwait(false);
        return null;
    }

    /// <summary>One exchange to its end; <see langword="null"/> where the stream ended first.</summary>
    static async Task<SaslStep?> ExchangeAsync(XmppConnection connection, XElement auth)
    {
        if (!SaslMechanisms.TryBegin(auth.Attribute("mechanism")?.Value, out var mechanism))
            return SaslStep.Fail("invalid-mechanism");
        var element = auth;
        while (true) // every mechanism ends by itself after two messages
        {
            if (!TryDecode(element.Value, out var response))
                return SaslStep.Fail("incorrect-encoding");
            var step = element == auth && response.Length == 0
                ? new SaslStep(SaslOutcome.Continues, []) // the client waits for its turn (RFC 6120, 6.4.2)
                : mechanism.Step(response);
            if (step.Outcome != SaslOutcome.Continues)
                return step;
            await connection.SendAsync(Sasl("challenge", step.Data)).ConfigureAwait(false);
            var input = await connection.ReadAsync().ConfigureAwait(false);
            if (input.Element is null)
                return null;
            if (input.Element.Name != XmppNamespaces.Sasl + "response")
                return SaslStep.Fail("aborted");
            element = input.Element;
        }
    }

    static bool TryDecode(string text, out byte[] data)
    {
        data = new byte[Math.Min(text.Length, MaximumSaslCharacters)];
        if (text == "=") // RFC 6120, 6.4.2: a response that is there, and empty
            text = "";
        if (text.Length > MaximumSaslCharacters || !Convert.TryFromBase64String(text, data, out var length))
            return false;
        data = data[..length];
        return true;
    }

    static XElement Sasl(string name, byte[]? data) =>
        new(XmppNamespaces.Sasl + name, data is { Length: > 0 } ? Convert.ToBase64String(data) : null);
}
