using System.Net.Sockets;

namespace Parley.Dns.Resolution;

/// <summary>Says what an error of a socket means for a lookup.</summary>
static class SocketFailure
{
    internal static Exchange Of(SocketException exception, DnsTransport transport, int strays = 0) =>
        exception.SocketErrorCode switch
        {
            // For a datagram this is the ICMP message "port unreachable".
            SocketError.ConnectionRefused or SocketError.ConnectionReset when transport == DnsTransport.Udp =>
                Exchange.Failed(DnsLookupStatus.Unreachable, "nothing listens at this port", strays),
            SocketError.ConnectionRefused => Exchange.Failed(DnsLookupStatus.Unreachable, "the connection was refused"),
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown =>
                Exchange.Failed(DnsLookupStatus.Unreachable, "the server broke the connection off"),
            SocketError.HostUnreachable or SocketError.HostNotFound or SocketError.HostDown =>
                Exchange.Failed(DnsLookupStatus.Unreachable, "the host cannot be reached", strays),
            SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.AddressNotAvailable
                or SocketError.AddressFamilyNotSupported =>
                Exchange.Failed(DnsLookupStatus.Unreachable, "there is no route to the server", strays),
            SocketError.TimedOut => Exchange.Failed(DnsLookupStatus.TimedOut, "the connection did not come about in time"),
            var code => Exchange.Failed(DnsLookupStatus.Unreachable, $"the network failed ({code})", strays),
        };
}
