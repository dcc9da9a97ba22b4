using System.Diagnostics.CodeAnalysis;
using System.Net;
using Parley.Dns.Resolution;

namespace Parley.Cli.Parsing;

/// <summary>Name servers on the command line.</summary>
static class NameServer
{
    internal static bool TryReadInside(
        string text, [NotNullWhen(true)] out IPEndPoint? server, [NotNullWhen(false)] out CommandError? error) =>
        TryRead("--dns", text, out server, out error);

    internal static bool TryReadOutside(
        string text, [NotNullWhen(true)] out IPEndPoint? server, [NotNullWhen(false)] out CommandError? error) =>
        TryRead("--outside-dns", text, out server, out error);

    static bool TryRead(
        string option, string text, [NotNullWhen(true)] out IPEndPoint? server, [NotNullWhen(false)] out CommandError? error)
    {
        error = NameServerAddress.TryParse(text, out server, out var fault)
            ? null
            : CommandError.Usage(
                $"{option} {Quotation.Of(text)}: {fault}",
                "give an IP address, with a port where it is not 53: 192.0.2.53, 127.0.0.1:5353, [2001:db8::53]:5353");
        return error is null;
    }
}
