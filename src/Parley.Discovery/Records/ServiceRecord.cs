using Parley.Dns;

namespace Parley.Discovery.Records;

/// <summary>An SRV record that discovery asks for.</summary>
/// <param name="Kind">What it finds.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domain">The domain that publishes it.</param>
sealed record ServiceRecord(ServiceKind Kind, DnsName Name, DnsName Domain);
