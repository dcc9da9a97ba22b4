using System.Net;
using Parley.Diagnostics;
using Parley.Dns.Findings;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Dns.Tests.Findings;

public sealed class LookupFindingsTests
{
    static readonly DnsName Name = DnsName.Parse("im.example.com");
    static readonly IPEndPoint First = new(IPAddress.Parse("192.0.2.53"), 53);
    static readonly IPEndPoint Second = new(IPAddress.Parse("192.0.2.54"), 53);

    [Theory]
    [InlineData(DnsLookupStatus.NameDoesNotExist, "dns.lookup.name-does-not-exist")]
    [InlineData(DnsLookupStatus.NoData, "dns.lookup.no-data")]
    [InlineData(DnsLookupStatus.TimedOut, "dns.lookup.timed-out")]
    [InlineData(DnsLookupStatus.Refused, "dns.lookup.refused")]
    [InlineData(DnsLookupStatus.ServerFailure, "dns.lookup.server-failure")]
    [InlineData(DnsLookupStatus.Malformed, "dns.lookup.malformed")]
    [InlineData(DnsLookupStatus.Unreachable, "dns.lookup.unreachable")]
    public void Every_way_to_fail_has_its_finding(DnsLookupStatus status, string code)
    {
        var lookup = Lookup(status, Attempt(First, status, "a detail"), Attempt(Second, status, "the last detail"));

        var observation = LookupFindings.Of(lookup);

        Assert.Equal(code, observation!.Finding.Code);
        Assert.Equal("im.example.com AAAA", observation.Subject);
        Assert.Equal("im.example.com", observation["name"]);
        Assert.Equal("AAAA", observation["type"]);
        Assert.Equal("192.0.2.53:53, 192.0.2.54:53", observation["servers"]);
        Assert.Equal("the last detail", observation["detail"]);
        Assert.DoesNotContain('<', observation.Title + observation.Cause + observation.Fix);
    }

    [Fact]
    public void An_answer_that_is_cut_off_and_no_TCP_is_not_a_server_that_cannot_be_reached()
    {
        var lookup = Lookup(
            DnsLookupStatus.Unreachable,
            Attempt(First, DnsLookupStatus.Answered, "the answer did not fit a datagram: asked again by TCP"),
            Attempt(First, DnsLookupStatus.Unreachable, "the connection was refused") with { Transport = DnsTransport.Tcp });

        Assert.Equal("dns.lookup.tcp-closed", LookupFindings.Of(lookup)!.Finding.Code);
    }

    [Fact]
    public void A_server_that_names_others_does_not_refuse()
    {
        var lookup = Lookup(DnsLookupStatus.Refused, Attempt(First, DnsLookupStatus.Refused, AnswerReading.Referral));

        Assert.Equal("dns.lookup.referred-elsewhere", LookupFindings.Of(lookup)!.Finding.Code);
    }

    [Fact]
    public void An_answer_is_no_finding() => Assert.Null(LookupFindings.Of(Lookup(DnsLookupStatus.Answered)));

    [Fact]
    public void A_server_that_stayed_silent_beside_one_that_answered_is_worth_knowing()
    {
        var lookup = Lookup(
            DnsLookupStatus.Answered, Attempt(First, DnsLookupStatus.TimedOut), Attempt(Second, DnsLookupStatus.Answered));

        var observation = Assert.Single(LookupFindings.OfServers(lookup));

        Assert.Equal(("dns.server.did-not-answer", Severity.Note), (observation.Finding.Code, observation.Severity));
        Assert.Equal("192.0.2.53:53", observation.Subject);
    }

    [Fact]
    public void A_server_that_answered_in_the_end_is_not()
    {
        var lookup = Lookup(
            DnsLookupStatus.Answered, Attempt(First, DnsLookupStatus.TimedOut), Attempt(First, DnsLookupStatus.Answered));

        Assert.Empty(LookupFindings.OfServers(lookup));
    }

    [Fact]
    public void Silence_of_all_is_told_once_by_the_lookup_itself() =>
        Assert.Empty(LookupFindings.OfServers(Lookup(DnsLookupStatus.TimedOut, Attempt(First, DnsLookupStatus.TimedOut))));

    static DnsLookup Lookup(DnsLookupStatus status, params DnsAttempt[] attempts) =>
        new() { Question = new(Name, DnsRecordType.Aaaa), Status = status, Attempts = [.. attempts] };

    static DnsAttempt Attempt(IPEndPoint server, DnsLookupStatus status, string? detail = null) =>
        new() { Server = server, Transport = DnsTransport.Udp, Name = Name, Status = status, Detail = detail };
}
