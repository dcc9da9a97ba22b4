using System.Text;
using System.Text.Json;
using Parley.Certificates.Identity;
using Parley.Client.Trust;

namespace Parley.Client.Tests.Trust;

public sealed class TrustPolicyFileTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-policy-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_is_written_is_read()
    {
        var policy = new TrustPolicy
        {
            PeopleMayAccept = false,
            MaximumDays = 30,
            Rules =
            [
                new()
                {
                    Accepts = true, Reason = "known", Service = ApplicationService.Sip, Domain = "example.test", Server = "sip.example.test:5061",
                    KeySha256 = Decisions.KeyA, Until = Decisions.Later,
                },
                new() { Accepts = false, Reason = "retired" },
            ],
        };
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            TrustPolicyFile.Write(writer, policy);

        Assert.True(TrustPolicyFile.TryRead(buffer.ToArray(), out var read, out var why), why);

        Assert.Equal((policy.PeopleMayAccept, policy.MaximumDays), (read.PeopleMayAccept, read.MaximumDays));
        Assert.Equal(policy.Rules.AsEnumerable(), read.Rules);
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "it is no object")]
    [InlineData("""{"schema":"parley.trust-policy/2","rules":[]}""", "parley.trust-policy/1 is understood")]
    [InlineData("""{"schema":"parley.trust-policy/1"}""", "rules is missing")]
    [InlineData("""{"schema":"parley.trust-policy/1","rules":[],"rule":[]}""", "unknown member rule")]
    [InlineData("""{"schema":"parley.trust-policy/1","rules":[{"action":"accept","reason":"x"}]}""", "rule 1: a rule that accepts names the key")]
    [InlineData("""{"schema":"parley.trust-policy/1","rules":[{"action":"allow","reason":"x"}]}""", "rule 1: action is neither")]
    [InlineData("""{"schema":"parley.trust-policy/1","rules":[{"action":"forbid"}]}""", "rule 1: reason is missing")]
    [InlineData("""{"schema":"parley.trust-policy/1","rules":[{"action":"forbid","reason":"x","sever":"a"}]}""", "unknown member sever")]
    [InlineData("""{"schema":"parley.trust-policy/1","rules":[],"maximumDays":0}""", "maximumDays is not a number from 1")]
    [InlineData("""{"schema":"parley.trust-policy/1","rules":[],"peopleMayAccept":"no"}""", "peopleMayAccept is not true or false")]
    public void Whatever_is_wrong_makes_all_of_it_unreadable_and_forbids_everything(string text, string why)
    {
        Assert.False(TrustPolicyFile.TryRead(Encoding.UTF8.GetBytes(text), out _, out var told));
        Assert.Contains(why, told, StringComparison.Ordinal);

        var path = Path.Combine(_folder.FullName, "policy.json");
        File.WriteAllText(path, text);
        var evaluation = TrustEvaluator.Evaluate(Decisions.Subject(), [Decisions.Accepted], TrustPolicyFile.Load(path), Decisions.Now);
        Assert.Equal(TrustStanding.Forbidden, evaluation.Answer);
        Assert.Contains("cannot be read", evaluation.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_not_there_is_none_and_a_folder_forbids()
    {
        Assert.Same(TrustPolicy.None, TrustPolicyFile.Load(Path.Combine(_folder.FullName, "absent.json")));
        Assert.False(TrustPolicyFile.Load(_folder.FullName).PeopleMayAccept);
    }
}
