using Parley.Certificates.Identity;
using Parley.Client.Visits;

namespace Parley.Client.Tests.Greetings;

static class Targets
{
    internal static ServiceTarget Of(ServiceRole role) => new()
    {
        Role = role, Source = "a test", Host = "node.example.test", Port = 4711, Origin = ReferenceOrigin.SrvTarget,
    };
}
