using Parley.Peers;

namespace Parley.Acceptance.Tests;

/// <summary>Runs the program as a user does: its own process, its streams, its exit code.</summary>
static class ParleyCommand
{
    // The build puts the program beside the tests that reference it.
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "parley.dll");

    internal static Task<ProcessAnswer> RunAsync(params string[] arguments) =>
        PeerClient.RunAsync("dotnet", "", [Program, .. arguments]);
}
