namespace Parley.Discovery.Web;

/// <summary>Fetches a page over verified TLS. Whatever servers and networks do is an outcome.</summary>
public interface IWebReader
{
    /// <summary>
    /// Asks for a page without following redirections and without reading more than <see
    /// cref="WebAnswer.MaximumBodyOctets"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<WebAnswer> GetAsync(Uri uri, CancellationToken cancellationToken);
}
