using System.Text;
using System.Text.Json.Nodes;
using Parley.Certificates.Batch;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Batch;

public sealed class BatchRecordReaderTests
{
    [Fact]
    public void Reads_what_a_case_asks_for()
    {
        var made = Sound();
        made.Members["profile"] = "webpki";
        made.Members["max_chain_depth"] = 2;
        made.Members["key_usage"] = new JsonArray("digitalSignature", "keyAgreement");
        made.Members["expected_peer_names"] = new JsonArray(new JsonObject { ["kind"] = "RFC822", ["value"] = "alice@example.com" });
        made.Members["unknown"] = new JsonObject { ["of"] = new JsonArray("no", "consequence") };

        Assert.True(BatchRecordReader.TryRead(made.Line, out var record, out var id, out _));

        Assert.Equal(("own::case", "own::case", "webpki"), (id, record.Id, record.Profile));
        Assert.Equal(KeyPurpose.ServerAuthentication, record.Purpose);
        Assert.Equal(2, record.MaximumDepth);
        Assert.Equal(KeyUsage.DigitalSignature | KeyUsage.KeyAgreement, record.KeyUsage);
        Assert.Equal(TestAuthority.Now, record.Time);
        Assert.Equal<BatchName>([new(BatchNameKind.Dns, "im.example.com"), new(BatchNameKind.Rfc822, "alice@example.com")], [.. record.Names]);
    }

    [Fact]
    public void Asks_for_what_the_list_of_purposes_says_rather_than_the_kind()
    {
        var made = Sound();
        made.Members["extended_key_usage"] = new JsonArray("emailProtection", "clientAuth");

        Assert.True(BatchRecordReader.TryRead(made.Line, out var record, out _, out _));

        Assert.Equal(KeyPurpose.EmailProtection, record.Purpose);
        Assert.Equal(ObjectIdentifiers.ClientAuthentication, Assert.Single(record.OtherPurposes));
    }

    [Theory]
    [InlineData("peer_certificate", "null", "peer_certificate")]
    [InlineData("peer_certificate", "\"no PEM\"", "a PEM text")]
    [InlineData("crls", "{}", "a list of PEM texts")]
    [InlineData("validation_kind", "\"BOTH\"", "SERVER or CLIENT or ANY")]
    [InlineData("validation_time", "\"yesterday\"", "a moment")]
    [InlineData("max_chain_depth", "-1", "a number of intermediates")]
    [InlineData("key_usage", "[\"everything\"]", "a key usage")]
    [InlineData("extended_key_usage", "[\"everything\"]", "a key purpose")]
    [InlineData("signature_algorithms", "[\"ROT13\"]", "a signature algorithm")]
    [InlineData("expected_peer_name", "{\"kind\":\"DNS\"}", "a name with kind and value")]
    public void Says_what_it_expected(string member, string value, string expected)
    {
        var made = Sound();
        made.Members[member] = JsonNode.Parse(value);

        Assert.False(BatchRecordReader.TryRead(made.Line, out _, out var id, out var error));

        Assert.Equal("own::case", id);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}")]
    public void Refuses_what_is_no_case(string line)
    {
        Assert.False(BatchRecordReader.TryRead(Encoding.UTF8.GetBytes(line), out _, out _, out var error));
        Assert.NotEmpty(error.Expected);
    }

    [Fact]
    public void Survives_damage_anywhere()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        var line = Sound().Line;
        for (var i = 0; i < 5_000; i++)
        {
            var damaged = (byte[])line.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var isRead = BatchRecordReader.TryRead(damaged.AsSpan(0, random.Next(2) == 0 ? damaged.Length : random.Next(damaged.Length)), out _, out _, out var error);

            Assert.True(isRead || error.Expected is not null, $"seed {seed}, round {i}");
        }
    }

    static TestCase Sound()
    {
        var root = TestAuthority.Root();
        return new(root, root.Leaf());
    }
}
