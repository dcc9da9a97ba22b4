using System.Collections.Immutable;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Configuration.Effective;

/// <summary>Where the servers of a service stand in each of the two documents.</summary>
/// <param name="Kind">The service.</param>
/// <param name="Section">Its group in a service profile.</param>
/// <param name="FileAddresses">
/// Its parameters in a client configuration file, by role; names joined by a bar are spellings of older releases.
/// </param>
/// <param name="FilePorts">The parameters for the ports, by role; empty where the file has none.</param>
sealed record ServiceSettings(
    ConfiguredServiceKind Kind,
    ProfileSection Section,
    ImmutableArray<string> FileAddresses,
    ImmutableArray<string> FilePorts)
{
    internal static readonly ImmutableArray<ServiceSettings> All =
    [
        new(ConfiguredServiceKind.Presence, ProfileSection.IMandPresence, ["PresenceServerAddress"], []),
        new(ConfiguredServiceKind.Cti, ProfileSection.Cti, ["CtiServer1", "CtiServer2"], []),
        new(ConfiguredServiceKind.Voicemail, ProfileSection.Voicemail,
            ["VoicemailPrimaryServer", "VoicemailBackup1Server", "VoicemailBackup2Server"], []),
        new(ConfiguredServiceKind.MailStore, ProfileSection.MailStore, [], []),
        new(ConfiguredServiceKind.Conferencing, ProfileSection.Conferencing,
            ["Meeting_Server_Address", "Meeting_Server_Address_Backup", "Meeting_Server_Address_Backup2"], []),
        new(ConfiguredServiceKind.Directory, ProfileSection.Directory,
            ["PrimaryServerName|BDIPrimaryServerName", "SecondaryServerName|BDISecondaryServerName"],
            ["ServerPort1|BDIServerPort1", "ServerPort2|BDIServerPort2"]),
    ];

    internal ImmutableArray<string> AddressNames(ServerRole role) => Names(FileAddresses, role);

    internal ImmutableArray<string> PortNames(ServerRole role) => Names(FilePorts, role);

    static ImmutableArray<string> Names(ImmutableArray<string> byRole, ServerRole role) =>
        (int)role < byRole.Length ? [.. byRole[(int)role].Split('|')] : [];
}
