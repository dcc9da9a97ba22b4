using System.Formats.Asn1;
using Parley.Lab.Ldap;

namespace Parley.Lab.Tests.Ldap;

public sealed class LdapSessionTests
{
    [Fact]
    public void Answers_or_refuses_damaged_requests_and_never_breaks()
    {
        const int seed = 20260704;
        var session = new LdapSession(offersStartTls: true);

        foreach (var (octets, origin) in Mutations.Of(seed, 20_000, Bind(), Search(), StartTls()))
        {
            var failure = Record.Exception(() => session.Answer(LdapRequest.Parse(octets), isSecured: true));

            Assert.True(failure is null or AsnContentException, $"{origin} {failure}");
        }
    }

    [Fact]
    public void Answers_the_undamaged_requests()
    {
        var session = new LdapSession(offersStartTls: true);

        Assert.All([Bind(), Search()], request => Assert.NotEqual(0, session.Answer(LdapRequest.Parse(request), isSecured: true).Answer.Length));
        Assert.True(session.Answer(LdapRequest.Parse(StartTls()), isSecured: false).StartsTls);
    }

    static byte[] Bind() => Message(0, writer =>
    {
        writer.WriteInteger(3);
        writer.WriteOctetString("alice@example.test"u8);
        writer.WriteOctetString("parley"u8, new Asn1Tag(TagClass.ContextSpecific, 0));
    });

    static byte[] StartTls() => Message(23, writer =>
        writer.WriteOctetString("1.3.6.1.4.1.1466.20037"u8, new Asn1Tag(TagClass.ContextSpecific, 0)));

    static byte[] Search() => Message(3, writer =>
    {
        writer.WriteOctetString("dc=example,dc=test"u8);
        writer.WriteEnumeratedValue(LdapScope.Subtree);
        writer.WriteEnumeratedValue(LdapScope.Base);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteBoolean(false);
        using (writer.PushSetOf(new Asn1Tag(TagClass.ContextSpecific, 0)))
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
            {
                writer.WriteOctetString("uid"u8);
                writer.WriteOctetString("alice"u8);
            }

            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4)))
            {
                writer.WriteOctetString("cn"u8);
                using (writer.PushSequence())
                    writer.WriteOctetString("Ali"u8, new Asn1Tag(TagClass.ContextSpecific, 0));
            }
        }

        using (writer.PushSequence())
            writer.WriteOctetString("mail"u8);
    });

    static byte[] Message(int operation, Action<AsnWriter> body)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence(new Asn1Tag(TagClass.Application, operation)))
                body(writer);
        }

        return writer.Encode();
    }
}
