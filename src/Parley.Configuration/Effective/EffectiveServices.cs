using System.Collections.Immutable;
using System.Globalization;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Hosts;
using Parley.Configuration.ServiceProfiles;
using Parley.Configuration.Settings;

namespace Parley.Configuration.Effective;

/// <summary>Goes through the services once and puts together what both documents say about each server.</summary>
sealed class EffectiveServices(ServiceProfile? profile, ClientConfiguration? file)
{
    readonly ImmutableArray<EffectiveValue>.Builder _values = ImmutableArray.CreateBuilder<EffectiveValue>();
    readonly ImmutableArray<ConfiguredService>.Builder _services = ImmutableArray.CreateBuilder<ConfiguredService>();
    readonly ImmutableArray<EffectiveValue>.Builder _unreadable = ImmutableArray.CreateBuilder<EffectiveValue>();

    internal EffectiveConfiguration Merge()
    {
        foreach (var settings in ServiceSettings.All)
        {
            foreach (var role in Enum.GetValues<ServerRole>())
                AddServer(settings, role);
        }

        AddPhotos(
            ["PhotoUriWithToken", "BDIPhotoUriWithToken"],
            file?.PhotoUriSubstitutionToken,
            file?.PhotoUriSubstitutionEnabled == true);
        AddPhotos(["UdsPhotoUriWithToken"], null, isUsed: true);
        return new()
        {
            Profile = profile,
            File = file,
            Values = _values.ToImmutable(),
            Services = _services.ToImmutable(),
            Unreadable = _unreadable.ToImmutable(),
        };
    }

    void AddServer(ServiceSettings settings, ServerRole role)
    {
        var server = profile?.Server(settings.Section, role);
        var parameter = FirstOf(settings.AddressNames(role));
        var value = EffectiveValue.Choose(
            ($"{settings.Section}/{role}/Address", server?.Address, server?.Line ?? 0),
            (parameter?.Name ?? "", parameter?.Value, parameter?.Line ?? 0));
        _values.Add(value);
        if (value.Source == ConfigurationSource.Default || !IsUsed(settings.Kind))
            return;
        if (!ServerAddress.TryParse(value.Value, out var address))
        {
            _unreadable.Add(value);
            return;
        }

        // Port and protocol belong to the address: those of the other document would be another server's.
        var fromProfile = value.Source == ConfigurationSource.ServiceProfile;
        var port = (fromProfile ? server?.Port : Port(FirstOf(settings.PortNames(role))?.Value)) ?? address.Port;
        var (protocol, chosenPort) = ProtocolRules.Of(
            settings.Kind, address, fromProfile ? server?.Protocol : null, port, file?.DirectoryUsesTls);
        _services.Add(new()
        {
            Kind = settings.Kind,
            Role = role,
            Host = address.Host,
            Port = chosenPort,
            IsPortSet = port is not null,
            Protocol = protocol,
            NamedBy = value,
        });
    }

    void AddPhotos(ImmutableArray<string> names, string? token, bool isUsed)
    {
        if (FirstOf(names) is not { Value.Length: > 0 } parameter)
            return;
        var value = EffectiveValue.Choose(default, (parameter.Name, parameter.Value, parameter.Line));
        _values.Add(value);
        if (!isUsed)
            return;
        if (!PhotoTemplate.TryParse(parameter.Value, token, out var template))
        {
            _unreadable.Add(value);
            return;
        }

        _services.Add(new()
        {
            Kind = ConfiguredServiceKind.PhotoServer,
            Role = ServerRole.Primary,
            Host = template.Sample.DnsSafeHost,
            Port = template.Sample.Port,
            Protocol = template.Sample.Scheme == Uri.UriSchemeHttps ? ConfiguredProtocol.Https : ConfiguredProtocol.Http,
            NamedBy = value,
        });
    }

    /// <summary>Whether the file leaves the service on; a directory is not asked where contacts come from the call manager.</summary>
    bool IsUsed(ConfiguredServiceKind kind) => kind switch
    {
        ConfiguredServiceKind.Voicemail or ConfiguredServiceKind.MailStore => file?.VoicemailEnabled ?? true,
        ConfiguredServiceKind.Conferencing => file?.MeetingsEnabled ?? true,
        ConfiguredServiceKind.Cti => file?.TelephonyEnabled ?? true,
        ConfiguredServiceKind.Directory => !UsesUserDataService(),
        _ => true,
    };

    bool UsesUserDataService() => bool.TryParse(profile?.Find("UseUDS"), out var useUserData)
        ? useUserData
        : file?.DirectoryIsUserDataService == true;

    Setting? FirstOf(ImmutableArray<string> names) =>
        names.Select(name => file?.Parameter(name)).FirstOrDefault(parameter => parameter is { Value.Length: > 0 });

    static int? Port(string? text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;
}
