namespace Parley.Client.Collecting;

/// <summary>The edge to the network of the collector: one document of one address.</summary>
public interface IDocumentFetcher
{
    /// <summary>Fetches a document. What fails is a value; only the caller's cancel is an exception.</summary>
    /// <param name="uri">An absolute URI with the scheme <c>http</c>.</param>
    /// <param name="ocspRequest">The question to a responder, which is posted; empty for a document that is just read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<FetchedDocument> FetchAsync(Uri uri, ReadOnlyMemory<byte> ocspRequest, CancellationToken cancellationToken);
}
