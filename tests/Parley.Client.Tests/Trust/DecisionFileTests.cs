using System.Security.Cryptography;
using System.Text;
using Parley.Client.Rules;
using Parley.Client.Trust;

namespace Parley.Client.Tests.Trust;

public sealed class DecisionFileTests
{
    static readonly TrustDecisionRecord Other = Decisions.Accepted with
    {
        KeySha256 = Decisions.KeyB,
        Faults = [FaultKind.AuthorityUnknown, FaultKind.NameDiffers],
    };

    [Fact]
    public void What_is_written_is_read()
    {
        var read = DecisionFile.Read(DecisionFile.Write([Decisions.Accepted, Other]));

        Assert.Null(read.Fault);
        Assert.Equal([Told(Decisions.Accepted), Told(Other)], read.Decisions.Select(Told));
    }

    [Fact]
    public void No_decision_is_a_whole_file_too()
    {
        var read = DecisionFile.Read(DecisionFile.Write([]));

        Assert.Null(read.Fault);
        Assert.Empty(read.Decisions);
    }

    [Fact]
    public void A_file_that_was_cut_anywhere_gives_no_decision()
    {
        var whole = DecisionFile.Write([Decisions.Accepted, Other]);

        for (var length = 0; length < whole.Length; length++)
            AssertDamaged(DecisionFile.Read(whole.AsSpan(0, length)), $"cut to {length} octets");
    }

    [Fact]
    public void A_file_with_one_bit_turned_gives_no_decision()
    {
        var whole = DecisionFile.Write([Decisions.Accepted]);

        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var turned = whole.ToArray();
            turned[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertDamaged(DecisionFile.Read(turned), $"bit {bit} turned");
        }
    }

    [Fact]
    public void A_file_that_was_lengthened_gives_no_decision()
    {
        var whole = DecisionFile.Write([Decisions.Accepted]);

        AssertDamaged(DecisionFile.Read([.. whole, .. whole]), "twice");
        AssertDamaged(DecisionFile.Read([.. whole, (byte)'\n']), "a line more");
        AssertDamaged(DecisionFile.Read([.. whole, 0]), "an octet more");
    }

    [Theory]
    [InlineData("null", "no list")]
    [InlineData("{}", "no list")]
    [InlineData("[1]", "it is no object")]
    [InlineData("[{}]", "service is missing")]
    [InlineData("[", "no JSON")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", "no JSON")]
    public void A_right_digest_does_not_make_nonsense_a_decision(string body, string why)
    {
        var read = DecisionFile.Read(WithDigest(body));

        AssertDamaged(read, body);
        Assert.Contains(why, read.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"service\":\"xmppClient\"", "\"service\":\"everything\"", "unknown word")]
    [InlineData("\"domain\":\"example.test\"", "\"domain\":\"example.test\",\"domain\":\"other.test\"", "no JSON")]
    [InlineData("\"domain\":\"example.test\"", "\"domain\":\"a\\u001b[2Jb\"", "not plain")]
    [InlineData("\"domain\":\"example.test\"", "\"domain\":\"a\\u202eb\"", "not plain")]
    [InlineData("\"domain\":\"example.test\"", "\"domain\":7", "domain is missing or not a string")]
    [InlineData("\"faults\":[\"selfSigned\"]", "\"faults\":[\"unsound\"]", "cannot be accepted")]
    [InlineData("\"faults\":[\"selfSigned\"]", "\"faults\":[\"selfSigned\",\"selfSigned\"]", "twice")]
    [InlineData("\"until\":\"2026-06-03T03:02:01Z\"", "\"until\":\"never\"", "not a moment")]
    [InlineData("\"until\":\"2026-06-03T03:02:01Z\"", "\"until\":\"2026-06-03T03:02:01Z\",\"wide\":true", "unknown member wide")]
    [InlineData("\"keySha256\":\"aaaa", "\"keySha256\":\"AAAA", "lower-case")]
    [InlineData("\"names\":[\"DNS:imp1.example.test\"]", "\"names\":[7]", "no text")]
    public void A_member_that_is_not_right_makes_the_file_unreadable(string good, string bad, string why)
    {
        var body = BodyOf(DecisionFile.Write([Decisions.Accepted]));
        Assert.Contains(good, body, StringComparison.Ordinal);

        var read = DecisionFile.Read(WithDigest(body.Replace(good, bad, StringComparison.Ordinal)));

        AssertDamaged(read, bad);
        Assert.Contains(why, read.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_decisions_and_too_many_octets_are_refused()
    {
        var one = BodyOf(DecisionFile.Write([Decisions.Accepted]))[1..^1];
        var many = $"[{string.Join(',', Enumerable.Repeat(one, DecisionFile.MaximumDecisions + 1))}]";

        AssertDamaged(DecisionFile.Read(WithDigest(many)), "too many decisions");
        AssertDamaged(DecisionFile.Read(new byte[DecisionFile.MaximumSizeBytes + 1]), "too long");
        AssertDamaged(DecisionFile.Read(WithDigest($"[{new string(' ', 1_000_000)}{new string('[', 1_000_000)}")), "deep");
    }

    [Fact]
    public void A_later_schema_is_not_guessed_at()
    {
        var body = BodyOf(DecisionFile.Write([Decisions.Accepted]));
        var file = Encoding.UTF8.GetString(WithDigest(body)).Replace("parley.trust/1", "parley.trust/2", StringComparison.Ordinal);

        Assert.Contains("parley.trust/1", DecisionFile.Read(Encoding.UTF8.GetBytes(file)).Fault, StringComparison.Ordinal);
    }

    internal static byte[] WithDigest(string body)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        return Encoding.UTF8.GetBytes($$"""{"schema":"parley.trust/1","sha256":"{{digest}}"}""" + $"\n{body}\n");
    }

    static string BodyOf(byte[] file) => Encoding.UTF8.GetString(file).Split('\n')[1];

    static void AssertDamaged(DecisionFileContent read, string how)
    {
        Assert.True(read.Fault is { Length: > 0 }, $"{how} was not noticed");
        Assert.Empty(read.Decisions);
    }

    internal static string Told(TrustDecisionRecord decision) =>
        $"{decision.Scope} {decision.KeySha256} {string.Join(',', decision.Faults)} {decision.Certificate.Sha256} {string.Join(',', decision.Certificate.Names)} "
        + $"{decision.Certificate.Subject} {decision.Certificate.NotAfter:O} {decision.DecidedAt:O} {decision.Until:O}";
}
