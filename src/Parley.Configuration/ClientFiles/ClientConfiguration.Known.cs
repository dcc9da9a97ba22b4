using System.Collections.Immutable;

namespace Parley.Configuration.ClientFiles;

// The parameters that the walk from an address to a verdict needs.
public sealed partial record ClientConfiguration
{
    /// <summary><c>Telephony_Enabled</c>; default true.</summary>
    public bool TelephonyEnabled => FindSwitch("Telephony_Enabled") ?? true;

    /// <summary><c>Voicemail_Enabled</c>; default true.</summary>
    public bool VoicemailEnabled => FindSwitch("Voicemail_Enabled") ?? true;

    /// <summary><c>Meetings_Enabled</c>; default true.</summary>
    public bool MeetingsEnabled => FindSwitch("Meetings_Enabled") ?? true;

    /// <summary><c>UseSSL</c>, in older files <c>BDIEnableTLS</c>; <see langword="null"/>: the port decides.</summary>
    public bool? DirectoryUsesTls => FindSwitch("UseSSL") ?? FindSwitch("BDIEnableTLS");

    /// <summary><c>DirectoryServerType</c> is <c>UDS</c>: contacts come from the user data service, not from LDAP.</summary>
    public bool DirectoryIsUserDataService =>
        string.Equals(Find("DirectoryServerType"), "UDS", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>PhotoUriSubstitutionEnabled</c>; default false.</summary>
    public bool PhotoUriSubstitutionEnabled =>
        FindSwitch("PhotoUriSubstitutionEnabled") ?? FindSwitch("BDIPhotoUriSubstitutionEnabled") ?? false;

    /// <summary><c>PhotoUriSubstitutionToken</c>: the text in the address that stands for an attribute.</summary>
    public string? PhotoUriSubstitutionToken => Find("PhotoUriSubstitutionToken") ?? Find("BDIPhotoUriSubstitutionToken");

    /// <summary><c>PhotoUriWithToken</c>: the address of photos, with the token in it.</summary>
    public string? PhotoUriWithToken => Find("PhotoUriWithToken") ?? Find("BDIPhotoUriWithToken");

    /// <summary><c>UdsPhotoUriWithToken</c>: the address of photos where contacts come from the user data service.</summary>
    public string? UserDataPhotoUriWithToken => Find("UdsPhotoUriWithToken");

    /// <summary><c>VoiceServicesDomain</c>: the domain of the voice records where it is not that of the address.</summary>
    public string? VoiceServicesDomain => Find("VoiceServicesDomain") ?? Find("VoiceServiceDomain");

    /// <summary><c>PresenceDomain</c>: appended to the user name in phone mode.</summary>
    public string? PresenceDomain => Find("PresenceDomain") ?? Find("BDIPresenceDomain");

    /// <summary><c>ServiceDiscoveryExcludedServices</c>: what discovery leaves out; read only after a first sign-in.</summary>
    public ImmutableArray<string> ExcludedServices =>
    [
        .. (Find("ServiceDiscoveryExcludedServices") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
    ];
}
