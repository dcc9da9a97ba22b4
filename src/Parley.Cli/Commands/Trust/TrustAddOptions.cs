using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Cli.Parsing;
using Parley.Client.Trust;
using Parley.Client.Visits;

namespace Parley.Cli.Commands.Trust;

/// <summary>The options that say what a decision is about.</summary>
sealed class TrustAddOptions
{
    readonly Option<string> _service = new("--service")
    {
        Description = "The service, such as xmpp or voicemail.",
        HelpName = "NAME",
        Required = true,
    };

    readonly Option<string> _domain = new("--domain")
    {
        Description = "The domain of the users' addresses.",
        HelpName = "DOMAIN",
        Required = true,
    };

    readonly Option<string> _server = new("--server") { Description = "The server.", HelpName = "HOST:PORT", Required = true };

    readonly Option<string> _until = new("--until")
    {
        Description = "The moment from which the decision counts no more, UTC: 2027-03-15.", HelpName = "TIME", Required = true,
    };

    internal void AddTo(Command command)
    {
        _service.CompletionSources.Add(_ => ServiceCatalogue.All.Select(service => service.Id));
        foreach (var option in new Option[] { _service, _domain, _server, _until })
            command.Add(option);
    }

    internal bool TryRead(
        ParseResult parsed, DateTimeOffset now,
        out (ServiceDefinition Service, string Host, TrustScope Scope, DateTimeOffset Until) about,
        [NotNullWhen(false)] out CommandError? error)
    {
        about = default;
        var (domain, server, until) =
            (parsed.GetRequiredValue(_domain), parsed.GetRequiredValue(_server), parsed.GetRequiredValue(_until));
        if (!RoleWord.TryRead(parsed.GetRequiredValue(_service), out var role, out error))
            return false;
        var colon = server.LastIndexOf(':');
        var host = colon < 0 ? server : server[..colon].Trim('[', ']');
        error = !IsHost(domain)
                ? CommandError.Usage($"--domain {Quotation.Of(domain)} is not a domain", "the part of the address after the @: example.com")
            : colon < 0 || !IsHost(host)
                || !ushort.TryParse(server.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                || port == 0
                ? CommandError.Usage(
                    $"--server {Quotation.Of(server)} is not a host and a port",
                    "the form is HOST:PORT, such as cuc1.example.com:443")
            : null;
        if (error is not null || !TryReadUntil(until, now, out var moment, out error))
            return false;
        var service = ServiceCatalogue.Of(role);
        var number = int.Parse(server.AsSpan(colon + 1), CultureInfo.InvariantCulture);
        about = (service, host, TrustScope.Of(service.Application, domain, host, number), moment);
        return true;
    }

    static bool TryReadUntil(
        string text, DateTimeOffset now, out DateTimeOffset until, [NotNullWhen(false)] out CommandError? error)
    {
        if (Moment.TryRead("--until", text, out until, out error))
            error = until <= now ? CommandError.Usage($"--until {Quotation.Of(text)} is past", "give a date to come") : null;
        return error is null;
    }

    static bool IsHost(string text) =>
        text.Length <= CertificateFacts.MaximumText && Uri.CheckHostName(text) != UriHostNameType.Unknown;
}
