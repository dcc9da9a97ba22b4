using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Versions;

/// <summary>Systems and devices of clients.</summary>
static partial class SystemRules
{
    /// <summary>What the documents support, in a line.</summary>
    internal static string Supported(ClientKind kind) => kind switch
    {
        ClientKind.Windows => string.Join(", ", TableRow.Fact("operating-systems", "windows").Texts("versions")),
        ClientKind.Mac => string.Join(", ", TableRow.Fact("operating-systems", "mac").Texts("versions")),
        ClientKind.Android => $"Android {TableRow.Fact("android-devices", "minimum").Text("os")}",
        ClientKind.IPhoneAndIPad => PlanningTables.AppleDevices.Os,
        _ => string.Join(", ", TableRow.Of("vdi-software").Select(row => row.Text("software"))),
    };

    /// <summary>Whether the system is one of them; what cannot be told is not said to be wrong.</summary>
    internal static bool IsSupported(ClientPlan client)
    {
        if (client.System is not { } system)
            return true;
        if (client.Kind is ClientKind.Windows)
        {
            return TableRow.Fact("operating-systems", "windows").Texts("versions").Any(
                version => system.StartsWith(version.Split(" (")[0], StringComparison.OrdinalIgnoreCase));
        }

        if (client.Kind is ClientKind.Vdi)
            return TableRow.Of("vdi-software").Any(row => system.StartsWith(row.Text("software"), StringComparison.OrdinalIgnoreCase));
        var least = client.Kind switch
        {
            ClientKind.Mac => TableRow.Fact("operating-systems", "mac").Text("minVersion"),
            ClientKind.Android => Digits().Match(TableRow.Fact("android-devices", "minimum").Text("os")).Value,
            _ => Digits().Match(PlanningTables.AppleDevices.Os).Value,
        };
        return Digits().Match(system) is not { Success: true, Value: var found }
            || !ProductVersion.TryParse(found, out var version) || !ProductVersion.TryParse(least, out var needed) || version >= needed;
    }

    /// <summary>What the tables say of the device.</summary>
    internal static ImmutableArray<string> OfDevice(ClientPlan client)
    {
        if (client.Device is not { } device || client.Kind is not ClientKind.Android)
            return [];
        var rows = PlanningTables.AndroidDevices.Rows
            .Where(row => $"{row.Device} {row.Model}".Trim().Equals(device, StringComparison.OrdinalIgnoreCase))
            .ToImmutableArray();
        var port = PlanningTables.SecurePortDevices;
        var isSecure = port.Rows.Concat(port.AlsoSecureByDeviceNote).Any(row =>
            device.Contains(row.Device, StringComparison.OrdinalIgnoreCase)
            || row.Device.Contains(device, StringComparison.OrdinalIgnoreCase));
        IEnumerable<string> secure = isSecure
            ? [$"secure calls on port {port.Port} or a kernel of 3.10 and later: {port.Reason}"]
            : [];
        return rows.IsEmpty
            ? [.. secure, "not among the devices that were tested"]
            : [.. rows.SelectMany(row => new[] { $"Android {row.MinOs} and later" }.Concat(row.Notes)), .. secure];
    }

    [GeneratedRegex(@"[0-9.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
