using System.Text.Json.Serialization;
using Parley.Planning.Tables.Clients;
using Parley.Planning.Tables.Media;
using Parley.Planning.Tables.Networks;
using Parley.Planning.Tables.Readings;
using Parley.Planning.Tables.Remote;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tables;

/// <summary>Reads the typed tables without looking at their types when the program runs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PortTable))]
[JsonSerializable(typeof(SrvTable))]
[JsonSerializable(typeof(IpTable))]
[JsonSerializable(typeof(CodecTable))]
[JsonSerializable(typeof(AudioBitRateTable))]
[JsonSerializable(typeof(VideoBitRateTable))]
[JsonSerializable(typeof(PresentationBitRateTable))]
[JsonSerializable(typeof(UploadExpectationTable))]
[JsonSerializable(typeof(RemoteServiceTable))]
[JsonSerializable(typeof(RemoteRules))]
[JsonSerializable(typeof(ServerRequirementTable))]
[JsonSerializable(typeof(FipsTable))]
[JsonSerializable(typeof(LanguageTable))]
[JsonSerializable(typeof(AndroidDeviceTable))]
[JsonSerializable(typeof(SecurePortDeviceTable))]
[JsonSerializable(typeof(AppleDeviceTable))]
[JsonSerializable(typeof(SurvivableSiteTable))]
[JsonSerializable(typeof(ContradictionTable))]
sealed partial class TableContext : JsonSerializerContext;
