using Parley.Lab.Tls;

namespace Parley.Lab.Listening;

/// <summary>A service behind TLS from the first octet.</summary>
sealed class DirectTlsService(LabTls tls, ILabService service) : ILabService
{
    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var secured = await tls.AcceptAsync(stream, cancellationToken).ConfigureAwait(false);
        await using (secured.ConfigureAwait(false))
        {
            await service.ServeAsync(secured, cancellationToken).ConfigureAwait(false);
            await secured.ShutdownAsync().ConfigureAwait(false); // close_notify: nothing was cut off (RFC 8446, 6.1)
        }
    }
}
