using Parley.Discovery.Records;
using Parley.Discovery.Web;
using Parley.Dns;

namespace Parley.Discovery.Cloud;

/// <summary>
/// Asks the cloud messenger whether a domain is one of its own (planning guide, "Client Issues an HTTP Query for Cisco
/// Webex
/// Messenger Service"). It tells a third party the domain, so that it is done only when somebody asks for it.
/// </summary>
static class CloudLookup
{
    internal static Uri AddressOf(DnsName domain) =>
        new($"https://loginp.webexconnect.com/cas/FederatedSSO?org={Uri.EscapeDataString(domain.ToString())}");

    internal static async Task<CloudLookupResult> AskAsync(
        IWebReader web, DnsName domain, TimeProvider time, CancellationToken cancellationToken)
    {
        var address = AddressOf(domain);
        var answer = await BoundedFetch
            .GetAsync(web, address, DiscoveryBudget.WebTime, time, cancellationToken)
            .ConfigureAwait(false);
        var (status, code, reason) = CloudAnswerReader.Read(answer);
        return new() { Address = address, Status = status, Answer = answer, ErrorCode = code, Reason = reason };
    }
}
