using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Parley.Planning.Tables.Clients;
using Parley.Planning.Tables.Media;
using Parley.Planning.Tables.Networks;
using Parley.Planning.Tables.Readings;
using Parley.Planning.Tables.Remote;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tables;

/// <summary>The tables that answers are computed from, typed; each is read when it is used, and once.</summary>
public static class PlanningTables
{
    static readonly Lazy<PortTable> LazyPorts = Of("ports", TableContext.Default.PortTable);
    static readonly Lazy<SrvTable> LazySrvRecords = Of("srv-records", TableContext.Default.SrvTable);
    static readonly Lazy<IpTable> LazyIp = Of("ipv6-outcomes", TableContext.Default.IpTable);
    static readonly Lazy<CodecTable> LazyCodecs = Of("codecs", TableContext.Default.CodecTable);
    static readonly Lazy<AudioBitRateTable> LazyAudio = Of("audio-bitrates", TableContext.Default.AudioBitRateTable);
    static readonly Lazy<PresentationBitRateTable> LazyPresentation = Of("presentation-bitrates", TableContext.Default.PresentationBitRateTable);
    static readonly Lazy<RemoteServiceTable> LazyRemoteServices = Of("mra-services", TableContext.Default.RemoteServiceTable);
    static readonly Lazy<RemoteRules> LazyRemoteRules = Of("mra-rules", TableContext.Default.RemoteRules);
    static readonly Lazy<ServerRequirementTable> LazyServers = Of("server-requirements", TableContext.Default.ServerRequirementTable);
    static readonly Lazy<FipsTable> LazyFips = Of("fips-settings", TableContext.Default.FipsTable);
    static readonly Lazy<LanguageTable> LazyLanguages = Of("languages", TableContext.Default.LanguageTable);
    static readonly Lazy<AndroidDeviceTable> LazyAndroid = Of("android-devices", TableContext.Default.AndroidDeviceTable);
    static readonly Lazy<SecurePortDeviceTable> LazySecurePort = Of("secure-port-android-devices", TableContext.Default.SecurePortDeviceTable);
    static readonly Lazy<AppleDeviceTable> LazyApple = Of("ios-devices", TableContext.Default.AppleDeviceTable);
    static readonly Lazy<SurvivableSiteTable> LazySurvivable = Of("srst", TableContext.Default.SurvivableSiteTable);
    static readonly Lazy<ContradictionTable> LazyContradictions = Of("contradictions", TableContext.Default.ContradictionTable);

    static readonly Lazy<ImmutableArray<VideoBitRateTable>> LazyVideo = new(() =>
    [
        .. new[] { "video-bitrates-desktop", "video-bitrates-iphone-ipad", "video-bitrates-android" }
            .Select(name => Read(name, TableContext.Default.VideoBitRateTable)),
    ]);

    static readonly Lazy<ImmutableArray<UploadExpectationTable>> LazyUploads = new(() =>
    [
        .. new[] { "windows", "mac", "iphone-ipad", "android" }
            .Select(name => Read($"bandwidth-expectations-{name}", TableContext.Default.UploadExpectationTable)),
    ]);

    /// <summary>Ports and protocols.</summary>
    public static PortTable Ports => LazyPorts.Value;

    /// <summary>The DNS records that clients ask for.</summary>
    public static SrvTable SrvRecords => LazySrvRecords.Value;

    /// <summary>What comes of the addresses of client and server and of the parameter <c>IP_Mode</c>.</summary>
    public static IpTable Ip => LazyIp.Value;

    /// <summary>The codecs of each client.</summary>
    public static CodecTable Codecs => LazyCodecs.Value;

    /// <summary>Audio bit rates of each codec.</summary>
    public static AudioBitRateTable AudioBitRates => LazyAudio.Value;

    /// <summary>Video bit rates, a table for each family of clients.</summary>
    public static ImmutableArray<VideoBitRateTable> VideoBitRates => LazyVideo.Value;

    /// <summary>Bit rates of shared screens.</summary>
    public static PresentationBitRateTable PresentationBitRates => LazyPresentation.Value;

    /// <summary>What an upload speed carries, a table for each platform.</summary>
    public static ImmutableArray<UploadExpectationTable> UploadExpectations => LazyUploads.Value;

    /// <summary>What works through the edge.</summary>
    public static RemoteServiceTable RemoteServices => LazyRemoteServices.Value;

    /// <summary>Rules for clients outside the network.</summary>
    public static RemoteRules RemoteRules => LazyRemoteRules.Value;

    /// <summary>Server versions, and what features need beyond them.</summary>
    public static ServerRequirementTable Servers => LazyServers.Value;

    /// <summary>When a client is in FIPS mode.</summary>
    public static FipsTable Fips => LazyFips.Value;

    /// <summary>Languages of the clients.</summary>
    public static LanguageTable Languages => LazyLanguages.Value;

    /// <summary>Android devices.</summary>
    public static AndroidDeviceTable AndroidDevices => LazyAndroid.Value;

    /// <summary>Android devices that register through the secure port only.</summary>
    public static SecurePortDeviceTable SecurePortDevices => LazySecurePort.Value;

    /// <summary>Apple devices.</summary>
    public static AppleDeviceTable AppleDevices => LazyApple.Value;

    /// <summary>What a site does that lost its link.</summary>
    public static SurvivableSiteTable SurvivableSites => LazySurvivable.Value;

    /// <summary>Where the documents contradict themselves, and how they are read.</summary>
    public static ContradictionTable Contradictions => LazyContradictions.Value;

    static Lazy<T> Of<T>(string name, JsonTypeInfo<T> type) => new(() => Read(name, type));

    static T Read<T>(string name, JsonTypeInfo<T> type) => ReferenceTables.Of(name).Root.Deserialize(type)!; // no table is null
}
