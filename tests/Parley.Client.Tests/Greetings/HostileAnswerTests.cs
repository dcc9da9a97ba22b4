using System.Globalization;
using System.Text;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Xunit.Abstractions;

namespace Parley.Client.Tests.Greetings;

/// <summary>Answers with bytes changed, left out and put in: each is an answer or none, and never an exception.</summary>
public sealed class HostileAnswerTests(ITestOutputHelper output)
{
    const int Mutations = 2000;

    const string Xmpp = "<?xml version='1.0' encoding='UTF-8'?><stream:stream xmlns='jabber:client' "
        + "xmlns:stream='http://etherx.jabber.org/streams' id='x'><stream:features>"
        + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>";

    const string Ldap = "302B020101642604003022302004" + "0E6E616D696E67436F6E7465787473310E040C64633D6578616D706C65300C02010165070A010004000400";

    public static TheoryData<ServiceRole, string> Answers => new()
    {
        { ServiceRole.Xmpp, Convert.ToHexString(Encoding.UTF8.GetBytes(Xmpp)) },
        { ServiceRole.Ldap, Ldap },
        { ServiceRole.Sip, Convert.ToHexString("SIP/2.0 200 OK\r\nVia: SIP/2.0/TLS a\r\nContent-Length: 0\r\n\r\n"u8) },
        { ServiceRole.Photos, Convert.ToHexString("HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: 4\r\n\r\n<a/>"u8) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_answer_is_an_exception(ServiceRole role, string hex)
    {
        var seed = Environment.TickCount;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var random = new Random(seed);
        var honest = Convert.FromHexString(hex);

        for (var i = 0; i < Mutations; i++)
        {
            var answer = Mutated(honest, random);
            var greeting = await Greeters.Of(role)
                .GreetAsync(Targets.Of(role), "example.test", new ScriptedStream(answer, random.Next(1, 40)), CancellationToken.None);

            Assert.True(greeting.Understood || greeting.Observations.Length == 1, Convert.ToHexString(answer));
            Assert.DoesNotContain(greeting.Summary, character => char.IsControl(character));
        }
    }

    static byte[] Mutated(byte[] honest, Random random)
    {
        var bytes = honest.ToList();
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
