namespace Parley.Lab.Listening;

/// <summary>Answers the first words of a client with a fatal TLS alert.</summary>
/// <param name="alert">Its number (RFC 8446, 6.2).</param>
sealed class AlertingService(byte alert) : ILabService
{
    // A ClientHello has some hundred octets; what is left unread would make the system reset the connection.
    const int MaximumHello = 16 * 1024;

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaximumHello];
        if (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) == 0)
            return;
        byte[] record = [21, 3, 3, 0, 2, 2, alert]; // alert, TLS 1.2, two octets: fatal, the number
        await stream.WriteAsync(record, cancellationToken).ConfigureAwait(false);
    }
}
