using System.Diagnostics.CodeAnalysis;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Cli.Parsing;

/// <summary>Services of a deployment on the command line.</summary>
static class RoleWord
{
    internal static bool TryRead(string name, out ServiceRole role, [NotNullWhen(false)] out CommandError? error)
    {
        var known = ServiceCatalogue.All.FirstOrDefault(service => service.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
        role = known?.Role ?? default;
        error = known is not null
            ? null
            : CommandError.Usage(
                $"there is no service {Quotation.Of(name)}",
                NearMiss.Question(name, ServiceCatalogue.All.Select(service => service.Id))
                    ?? $"the services are: {string.Join(", ", ServiceCatalogue.All.Select(service => service.Id))}");
        return error is null;
    }
}
