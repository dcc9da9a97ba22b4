using System.Collections.Immutable;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Effective;
using Parley.Configuration.Findings.Directories;
using Parley.Configuration.Hosts;
using Parley.Configuration.Settings;
using Parley.Configuration.UserData;
using Parley.Configuration.Xml;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

/// <summary>Looks through what was fetched and tells what an administrator should change. Values of secrets never appear.</summary>
public static class ConfigurationReview
{
    const string ServiceProfileName = "the service profile";
    const string FileName = "the client configuration file";

    /// <summary>Settings of a client configuration file that name servers which are no service of their own.</summary>
    static readonly ImmutableArray<string> OtherServers =
        ["CcmcipServer1", "CcmcipServer2", "TftpServer1", "TftpServer2", "UdsServer"];

    /// <summary>Everything that the two documents together give rise to.</summary>
    public static ImmutableArray<Observation> Of(EffectiveConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var report = new Report();
        AddPasswords(report, ServiceProfileName, configuration.Profile?.Settings ?? []);
        AddPasswords(report, FileName, configuration.File?.Parameters ?? []);
        foreach (var value in configuration.Unreadable)
            Add(report, ConfigurationFindings.AddressUnreadable, NameOf(value.Source), value.Setting, value.Value, value.Line);
        foreach (var service in configuration.Services)
            AddAddress(report, NameOf(service.NamedBy.Source), service.NamedBy.Setting, service.Host, service.NamedBy.Line);
        AddOtherServers(report, configuration.File);
        AddClearDirectories(report, configuration);
        AddClearServices(report, configuration);
        return report.ToImmutable();
    }

    /// <summary>The nodes of a cluster as its administrator named them, which is how clients address them.</summary>
    public static ImmutableArray<Observation> Of(ServersAnswer servers)
    {
        ArgumentNullException.ThrowIfNull(servers);
        var report = new Report();
        foreach (var node in servers.Nodes)
            AddAddress(report, "the cluster's server list", "System > Server", node, 0);
        return report.ToImmutable();
    }

    /// <summary>The addresses that a user's data names: presence nodes by name, documents fetched in clear text.</summary>
    public static ImmutableArray<Observation> Of(UserAnswer user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var report = new Report();
        foreach (var node in user.PresenceNodes)
            AddAddress(report, "the user's data", "the presence node", node, 0);
        AddDownload(report, "The service profile", user.ServiceProfileLinks);
        AddDownload(report, "The client configuration", user.ClientProfileLinks);
        return report.ToImmutable();
    }

    /// <summary>A document that cannot be read.</summary>
    /// <param name="document">The document as a person would call it, with its address or path.</param>
    /// <param name="error">Where and why.</param>
    public static Observation Unreadable(string document, MarkupError error) => Observation.Of(
        ConfigurationFindings.DocumentUnreadable, document,
        ("document", document), ("line", error.Line), ("column", error.Column), ("expected", error.Expected),
        ("found", PlainLine.Of(error.Found)));

    static void AddPasswords(Report report, string document, ImmutableArray<Setting> settings)
    {
        foreach (var setting in settings.Where(setting => setting.IsSecret))
        {
            var name = setting.Section.Length > 0 ? $"{setting.Section}/{setting.Name}" : setting.Name;
            report.Add(ConfigurationFindings.PasswordInClear, document,
                ("document", document), ("setting", name), ("line", setting.Line));
        }
    }

    static void AddOtherServers(Report report, ClientConfiguration? file)
    {
        foreach (var parameter in OtherServers.Select(name => file?.Parameter(name)).OfType<Setting>())
        {
            if (ServerAddress.TryParse(parameter.Value, out var address))
                AddAddress(report, FileName, parameter.Name, address.Host, parameter.Line);
            else
                Add(report, ConfigurationFindings.AddressUnreadable, FileName, parameter.Name, parameter.Value, parameter.Line);
        }
    }

    static void AddClearDirectories(Report report, EffectiveConfiguration configuration)
    {
        foreach (var service in configuration.ServicesOf(ConfiguredServiceKind.Directory).Where(service => !service.IsSecured))
        {
            report.Add(DirectoryFindings.ClearText, service.Host,
                ("document", NameOf(service.NamedBy.Source)),
                ("setting", service.NamedBy.Setting),
                ("address", service.Host),
                ("port", service.Port));
        }
    }

    static void AddClearServices(Report report, EffectiveConfiguration configuration)
    {
        foreach (var service in configuration.Services.Where(service => service.Protocol == ConfiguredProtocol.Http))
        {
            report.Add(ConfigurationFindings.ClearTextService, service.NamedBy.Setting,
                ("document", NameOf(service.NamedBy.Source)),
                ("setting", service.NamedBy.Setting),
                ("address", service.Host),
                ("port", service.Port),
                ("line", service.NamedBy.Line));
        }
    }

    static void AddDownload(Report report, string document, ImmutableArray<string> links)
    {
        // Several links lead to the same document on several nodes: one is enough to tell.
        if (links.FirstOrDefault(link => link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) is { } link)
        {
            report.Add(ConfigurationFindings.ClearTextDownload, document,
                ("document", document), ("address", PlainLine.Of(link)));
        }
    }

    static void AddAddress(Report report, string document, string setting, string host, int line)
    {
        var finding = ServerAddress.FormOf(host) switch
        {
            HostForm.AddressLiteral => ConfigurationFindings.AddressLiteral,
            HostForm.BareName => ConfigurationFindings.BareHostName,
            HostForm.Unreadable => ConfigurationFindings.AddressUnreadable,
            _ => null,
        };
        if (finding is not null)
            Add(report, finding, document, setting, host, line);
    }

    static void Add(Report report, Finding finding, string document, string setting, string address, int line) =>
        report.Add(finding, setting,
            ("document", document), ("setting", setting), ("address", PlainLine.Of(address)), ("line", line));

    static string NameOf(ConfigurationSource source) =>
        source == ConfigurationSource.ServiceProfile ? ServiceProfileName : FileName;
}
