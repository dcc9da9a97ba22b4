using System.Text.Json.Serialization;
using Parley.Installation.CloudRoots;
using Parley.Installation.Kits;

namespace Parley.Installation.Data;

/// <summary>How the tables of this part are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CloudRootTable))]
[JsonSerializable(typeof(KitTable))]
sealed partial class InstallationTables : JsonSerializerContext;
