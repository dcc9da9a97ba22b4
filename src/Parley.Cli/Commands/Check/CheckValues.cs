using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Parley.Cli.Parsing;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Discovery;
using Parley.Dns.Resolution;
using Parley.Transport.Dialing;

namespace Parley.Cli.Commands.Check;

/// <summary>Reads the values of the options of <c>parley check</c>, each with an error of its own.</summary>
static class CheckValues
{
    /// <summary>The user of the lab whose sign-in is walked where no address is given.</summary>
    internal const string LabUser = "alice@example.test";

    internal static bool TryReadAddress(
        string? text, bool lab, [NotNullWhen(true)] out UserAddress? address, [NotNullWhen(false)] out CommandError? error)
    {
        address = null;
        error = null;
        if (text is null && !lab)
        {
            error = CommandError.Usage("no address was given", "name a user as at sign-in: parley check alice@example.com; or try --lab");
            return false;
        }

        if (UserAddress.TryParse(text ?? LabUser, out address, out var fault))
            return true;
        error = CommandError.Usage($"{Quotation.Of(text ?? "")} is not a user's address: {fault}", "an address looks like alice@example.com");
        return false;
    }

    internal static bool TryReadServer(string text, [NotNullWhen(true)] out IPEndPoint? server, [NotNullWhen(false)] out CommandError? error) =>
        TryReadServer("--dns", text, out server, out error);

    internal static bool TryReadOutsideServer(string text, [NotNullWhen(true)] out IPEndPoint? server, [NotNullWhen(false)] out CommandError? error) =>
        TryReadServer("--outside-dns", text, out server, out error);

    static bool TryReadServer(
        string option, string text, [NotNullWhen(true)] out IPEndPoint? server, [NotNullWhen(false)] out CommandError? error)
    {
        error = NameServerAddress.TryParse(text, out server, out var fault)
            ? null
            : CommandError.Usage(
                $"{option} {Quotation.Of(text)}: {fault}",
                "give an IP address, with a port where it is not 53: 192.0.2.53, 127.0.0.1:5353, [2001:db8::53]:5353");
        return error is null;
    }

    internal static bool TryReadConnectTo(string text, [NotNullWhen(true)] out ConnectTo? mapping, [NotNullWhen(false)] out CommandError? error)
    {
        error = ConnectTo.TryParse(text, out mapping, out var fault)
            ? null
            : CommandError.Usage($"--connect-to {Quotation.Of(text)}: {fault}", "the form is HOST:PORT:ADDRESS:PORT2, such as imp1.example.com:5222:192.0.2.7:5222");
        return error is null;
    }

    /// <summary>The clients of <c>--client</c>, each once; none where the option was not given.</summary>
    internal static bool TryReadClients(string[]? names, out ImmutableArray<ClientRules> clients, [NotNullWhen(false)] out CommandError? error)
    {
        if (names?.Contains("all", StringComparer.OrdinalIgnoreCase) is true)
        {
            (clients, error) = (KnownClients.All, null);
            return true;
        }

        var isRight = OptionValues.TryRead<string, ImmutableArray<ClientRules>>(names, TryReadClients, out var groups, out error);
        clients = [.. groups.SelectMany(group => group).Distinct()];
        return isRight;
    }

    static bool TryReadClients(string name, out ImmutableArray<ClientRules> clients, [NotNullWhen(false)] out CommandError? error)
    {
        error = KnownClients.TryFind(name, out clients)
            ? null
            : CommandError.Usage(
                $"no client {Quotation.Of(name)} is known",
                NearMiss.Question(name, ClientNames) ?? "'parley clients' lists them, with their rules");
        return error is null;
    }

    /// <summary>The words that <c>--client</c> takes: every client, then the groups.</summary>
    internal static IEnumerable<string> ClientNames =>
        KnownClients.All.Select(client => client.Id).Concat(KnownClients.Groups.Select(group => group.Word));

    internal static bool TryReadService(string name, out ServiceRole role, [NotNullWhen(false)] out CommandError? error)
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

    internal static bool TryReadTime(string? text, DateTimeOffset now, out DateTimeOffset time, [NotNullWhen(false)] out CommandError? error)
    {
        time = now;
        error = null;
        if (text is null)
            return true;
        if (DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time))
            return true;
        error = CommandError.Usage($"--at {Quotation.Of(text)} is not a moment", "give a date or a time in UTC: 2027-03-15 or 2027-03-15T08:00:00Z");
        return false;
    }
}
