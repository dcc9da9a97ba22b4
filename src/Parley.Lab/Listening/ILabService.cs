namespace Parley.Lab.Listening;

/// <summary>What one server of the lab does with a connection.</summary>
interface ILabService
{
    /// <summary>Serves one connection until the client is done; the stream is disposed by the caller.</summary>
    /// <exception cref="IOException">The client went away; the listener expects that.</exception>
    Task ServeAsync(Stream stream, CancellationToken cancellationToken);
}
