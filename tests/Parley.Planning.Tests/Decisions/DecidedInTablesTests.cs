using System.Collections.Immutable;
using System.Text.Json;
using Parley.Planning.Tables;

namespace Parley.Planning.Tests.Decisions;

/// <summary>Readings of the documents that stand in the tables themselves; the others are held by tests beside the code that follows them.</summary>
public class DecidedInTablesTests
{
    [Fact]
    public void Messaging_servers_need_a_certificate_for_XMPP()
    {
        var messaging = Rows("required-certificates")
            .Where(row => row.GetProperty("server").GetString()!.Contains("Presence", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, messaging.Count);
        Assert.All(messaging, row => Assert.Contains(
            "XMPP",
            row.GetProperty(row.TryGetProperty("impliedByText", out _) ? "impliedByText" : "certificates").EnumerateArray().Select(one => one.GetString())));
    }

    [Fact]
    public void One_password_is_asked_for() => Assert.Equal(1, Fact("authenticators", "credentialPrompts").GetInt32());

    [Fact]
    public void Each_platform_has_its_own_least_version()
    {
        string? Least(string platform) => Rows("discovery-methods", platform)
            .Single(row => row.GetProperty("productMode").GetString() == "Full UC").GetProperty("servers").GetProperty("Unified CM").GetString();

        Assert.Equal(["9.1.2 and later", "9 and later", "9 and later"], new[] { "windows", "mac", "mobile" }.Select(Least));
    }

    [Fact]
    public void The_meetings_server_needs_the_lowest_that_stands_without_a_condition()
    {
        var row = Rows("server-requirements").Single(row => row.GetProperty("software").GetString() == "Webex Meetings Server");

        Assert.Equal("2.0", row.GetProperty("minVersion").GetString());
        Assert.Equal("1.5", row.GetProperty("minVersionByPlatform").GetProperty("Windows").GetString());
        Assert.True(row.GetProperty("ambiguous").GetBoolean());
    }

    [Fact]
    public void Configuration_is_fetched_again_within_its_window()
    {
        var rows = Rows("limits-and-timings").ToDictionary(row => row.GetProperty("what").GetString()!); // every row has one

        var window = rows["later configuration refetch after sign-in"];
        Assert.Equal((7, 9), (window.GetProperty("min").GetInt32(), window.GetProperty("max").GetInt32()));
        Assert.All(rows["ConfigRefetchInterval"].GetProperty("values").EnumerateArray(), hours => Assert.InRange(hours.GetInt32(), 7, 9));
    }

    [Fact]
    public void A_directory_is_asked_with_given_credentials_first()
    {
        var order = Rows("ldap-authentication", "order");

        Assert.Equal([1, 2, 3, 4, 5], order.Select(row => row.GetProperty("n").GetInt32()));
        Assert.Contains("always win", order[0].GetProperty("rule").GetString(), StringComparison.Ordinal);
        Assert.Contains("Kerberos", order[1].GetProperty("rule").GetString(), StringComparison.Ordinal);
        Assert.Contains("least secure", order[^1].GetProperty("rule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Video_goes_through_the_call_manager()
    {
        Assert.All(
            Rows("deployment-services").Where(row => row.TryGetProperty("video", out _)),
            row => Assert.Equal("Unified CM", row.GetProperty(row.TryGetProperty("videoReading", out _) ? "videoReading" : "video").GetString()));
    }

    [Fact]
    public void Without_an_agreed_key_messages_are_plain()
    {
        var both = Rows("im-encryption-policy")
            .Single(row => row.GetProperty("supportAes").GetBoolean() && row.GetProperty("supportNoEncoding").GetBoolean());

        Assert.Equal("encrypted", both.GetProperty("remoteWithoutAes").GetProperty("sends").GetString()); // as printed
        Assert.StartsWith("plain", both.GetProperty("remoteWithoutAes").GetProperty("reading").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Rows("im-encryption-policy"), row => !row.GetProperty("supportAes").GetBoolean() && !row.GetProperty("supportNoEncoding").GetBoolean());
        Assert.StartsWith("refused", Fact("im-encryption-policy", "bothOff").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Session_history_and_archive_are_two_things()
    {
        var history = Fact("im-encryption-transport", "localHistory");

        Assert.Equal("sign-out", history.GetProperty("keptUntil").GetString());
        Assert.Contains("the archive is another thing and stays", history.GetProperty("reading").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Devices_that_need_the_secure_port_are_told_by_list_and_by_remark()
    {
        var listed = PlanningTables.SecurePortDevices.Rows.Select(row => row.Device).ToList();

        Assert.Contains("Sonim XP7", listed);
        Assert.Contains("Xiaomi Mi Pad", listed);
        Assert.Equal(
            ["Google Nexus 6P", "Panasonic Toughpad FZ-X1"],
            PlanningTables.SecurePortDevices.AlsoSecureByDeviceNote.Select(row => row.Device));
        Assert.DoesNotContain(PlanningTables.AndroidDevices.Rows, row => $"{row.Device} {row.Model}" is "Sonim XP7" or "Xiaomi Mi Pad");
        Assert.Equal(
            ("1.5 GHz dual-core", "1.2 GHz quad-core or higher"),
            (Fact("android-devices", "minimum").GetProperty("cpu").GetString(), Fact("android-devices", "minimum").GetProperty("cpuRecommended").GetString()));
    }

    [Fact]
    public void What_is_cut_off_is_told_so()
    {
        Assert.Equal(["iPod touch"], PlanningTables.AppleDevices.Rows.Where(row => row.Truncated).Select(row => row.Device));
        Assert.Equal(JsonValueKind.Null, Fact("dscp", "prerequisites").GetProperty("ios").ValueKind);
        Assert.Equal(
            ["3.72"],
            Rows("bluetooth", "iphoneIpad").Where(row => row.TryGetProperty("callControl", out _))
                .Select(row => row.GetProperty("callControl").GetProperty("firmware").GetString()));
    }

    [Fact]
    public void Photos_are_cropped_and_then_resized() => Assert.Equal(
        ["crop", "resize"], Fact("photo-dimensions", "adjustments").GetProperty("order").EnumerateArray().Select(step => step.GetString()));

    [Fact]
    public void Contacts_are_compared_by_the_first_field_that_both_have()
    {
        Assert.Equal(["Jabber ID", "mail", "phone number"], ReferenceTables.Of("contact-sources").Texts("mergeOrder").AsEnumerable());
        Assert.Equal("the next field that both have is compared", Fact("contact-sources", "mergeWhenOneLacksTheField").GetString());
    }

    [Fact]
    public void Every_entry_of_the_cache_has_its_own_age()
    {
        var cache = Fact("contact-sources", "cache");

        Assert.Equal((24, "each entry"), (cache.GetProperty("expiresAfterHours").GetInt32(), cache.GetProperty("ageOf").GetString()));
    }

    [Fact]
    public void The_cluster_of_the_caller_answers() =>
        Assert.Equal("the caller's own cluster answers", Fact("contact-sources", "severalClusters").GetString());

    [Fact]
    public void The_domain_inside_is_one_of_its_own() =>
        Assert.StartsWith("the domain inside is one of its own", Fact("srv-records", "separateDomain").GetString(), StringComparison.Ordinal);

    [Fact]
    public void A_failover_passes_both_servers_twice_and_then_waits_for_the_user()
    {
        var transitions = Rows("ha-states", "transitions")
            .Select(row => (From: row.GetProperty("from").GetString(), On: row.GetProperty("on").GetString(), To: row.GetProperty("to").GetString()))
            .ToList();

        Assert.Equal(2, transitions.Count(step => step.To == "FAILOVER"));
        Assert.Equal(
            ["SOAPCONNECT_SESSION_P", "SOAPCONNECT_P"],
            transitions.Where(step => step is { From: "FAILOVER", On: "try" }).Select(step => step.To));
        Assert.Equal(["SOAPCONNECT_S", "XMPPCONNECT_S"], transitions.Where(step => step.To == "AWAIT_USER_LOGIN").Select(step => step.From));
        Assert.Equal("SOAPCONNECT_P", Assert.Single(transitions, step => step.From == "AWAIT_USER_LOGIN").To);
    }

    static ImmutableArray<JsonElement> Rows(string table, string group = "rows") =>
        ReferenceTables.Of(table).Groups.Single(found => found.Name == group).Rows;

    static JsonElement Fact(string table, string name) => ReferenceTables.Of(table).Facts.Single(fact => fact.Name == name).Value;
}
