using System.Formats.Asn1;
using System.Net.Security;
using Parley.Lab.Listening;
using Parley.Lab.Tls;

namespace Parley.Lab.Ldap;

/// <summary>A directory server (RFC 4511), with StartTLS where TLS is not there from the first octet.</summary>
sealed class LdapService(LabTls tls, bool isDirectTls, bool offersStartTls, bool isUnavailable = false) : ILabService
{
    /// <summary>The request for StartTLS (RFC 4511, 4.14).</summary>
    internal const string StartTlsOid = "1.3.6.1.4.1.1466.20037";

    /// <summary>The request "Who am I?" (RFC 4532).</summary>
    internal const string WhoAmIOid = "1.3.6.1.4.1.4203.1.11.3";

    // Address books keep a connection and search as the user types, for a working day.
    const int MaximumRequests = 10_000;

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        SslStream? secured = isDirectTls ? await tls.AcceptAsync(stream, cancellationToken).ConfigureAwait(false) : null;
        try
        {
            var session = new LdapSession(offersStartTls, isUnavailable);
            for (var served = 0; served < MaximumRequests; served++)
            {
                var current = secured ?? stream;
                var (message, error) = await LdapMessageReader.ReadAsync(current, cancellationToken).ConfigureAwait(false);
                if (message.Length == 0)
                {
                    if (error is { } reason)
                        await current.WriteAsync(LdapAnswer.Farewell(reason.ToString()), cancellationToken).ConfigureAwait(false);
                    break;
                }

                var step = Answer(session, message, secured is not null);
                await current.WriteAsync(step.Answer, cancellationToken).ConfigureAwait(false);
                if (step.EndsConnection)
                    break;
                if (step.StartsTls)
                    secured = await tls.AcceptAsync(stream, cancellationToken).ConfigureAwait(false);
            }

            if (secured is not null)
                await secured.ShutdownAsync().ConfigureAwait(false);
        }
        finally
        {
            if (secured is not null)
                await secured.DisposeAsync().ConfigureAwait(false);
        }
    }

    static LdapStep Answer(LdapSession session, ReadOnlyMemory<byte> message, bool isSecured)
    {
        try
        {
            return session.Answer(LdapRequest.Parse(message), isSecured);
        }
        catch (AsnContentException malformed)
        {
            return new(LdapAnswer.Farewell(malformed.Message), EndsConnection: true);
        }
    }
}
