namespace Parley.Lab.Listening;

/// <summary>Accepts and hangs up at once, like a port behind a proxy whose server is down.</summary>
sealed class ClosingService : ILabService
{
    public Task ServeAsync(Stream stream, CancellationToken cancellationToken) => Task.CompletedTask;
}
