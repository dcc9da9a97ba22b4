using System.Text;
using Parley.Lab.People;

namespace Parley.Lab.Xmpp.Sasl;

/// <summary>PLAIN: the password itself, which is why it is offered under TLS alone (RFC 4616).</summary>
sealed class PlainMechanism : ISaslMechanism
{
    public SaslStep Step(ReadOnlySpan<byte> response) =>
        Encoding.UTF8.GetString(response).Split('\0') is [_, var userName, var password]
            ? LabPeople.MaySignIn(userName, password)
                ? new(SaslOutcome.Succeeded, UserName: userName)
                : SaslStep.Fail("not-authorized")
            : SaslStep.Fail("malformed-request");
}
