using System.Collections.Concurrent;
using System.Text;
using Parley.Discovery.Web;

namespace Parley.Discovery.Tests.Fakes;

/// <summary>A web in memory. What it does not hold is not found.</summary>
sealed class FakeWeb : IWebReader
{
    readonly Dictionary<string, WebAnswer> _pages = [];

    /// <summary>The addresses that were asked for, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What an answer waits for; default nothing.</summary>
    public Func<Uri, CancellationToken, Task> Delay { get; set; } = (_, _) => Task.CompletedTask;

    public FakeWeb Page(string address, string body, int status = 200) => Page(address, Encoding.UTF8.GetBytes(body), status);

    public FakeWeb Page(string address, byte[] body, int status = 200) =>
        Answer(address, new() { Outcome = WebOutcome.Answered, StatusCode = status, Body = body });

    public FakeWeb Answer(string address, WebAnswer answer)
    {
        _pages[address] = answer;
        return this;
    }

    public async Task<WebAnswer> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        Requests.Enqueue(uri.AbsoluteUri);
        await Delay(uri, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return _pages.TryGetValue(uri.AbsoluteUri, out var answer) ? answer : new() { Outcome = WebOutcome.Answered, StatusCode = 404 };
    }
}
