using System.Net;
using System.Text;
using Parley.Transport.Dialing;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>Asks in plain text whether a port that is silent in TLS speaks SIP: a question that any server answers, of nobody.</summary>
sealed class PlainSipProbe(Dialer dialer, TimeProvider time)
{
    /// <summary>It may come after a whole time limit, so it must be quick: a server on the other side of the world answers within this.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(800);

    // A malformed request is answered too (RFC 3261, 21.4.1); this one is whole.
    const string Question =
        "OPTIONS sip:parley.invalid SIP/2.0\r\nVia: SIP/2.0/TCP parley.invalid;branch=z9hG4bKparley\r\nMax-Forwards: 0\r\n"
        + "From: <sip:parley@parley.invalid>;tag=parley\r\nTo: <sip:parley.invalid>\r\nCall-ID: parley@parley.invalid\r\n"
        + "CSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";

    /// <summary>Whether SIP answers.</summary>
    internal async Task<bool> IsSpokenAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var dial = await dialer.DialAsync(address, either.Token).ConfigureAwait(false);
            await using (dial.ConfigureAwait(false))
            {
                if (dial.Outcome != DialOutcome.Connected)
                    return false;
                var stream = dial.Take();
                await using (stream.ConfigureAwait(false))
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(Question), either.Token).ConfigureAwait(false);
                    var first = new byte[ForeignProtocol.MaximumFirstBytes];
                    var count = await stream.ReadAsync(first, either.Token).ConfigureAwait(false);
                    return ForeignProtocol.NameOf(first.AsSpan(0, count)) == "SIP";
                }
            }
        }
        catch (IOException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
