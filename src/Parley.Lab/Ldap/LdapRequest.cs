using System.Formats.Asn1;

namespace Parley.Lab.Ldap;

/// <summary>A request: its number, its kind, what is in it (RFC 4511, 4.1.1).</summary>
/// <param name="Id">The number that its answers carry.</param>
/// <param name="Operation">The tag of the operation, APPLICATION n.</param>
/// <param name="Body">The operation, its tag included.</param>
/// <param name="HasUnknownCriticalControl">Whether it insists on a control; the lab knows none.</param>
readonly record struct LdapRequest(int Id, Asn1Tag Operation, ReadOnlyMemory<byte> Body, bool HasUnknownCriticalControl)
{
    /// <summary>Parses a message.</summary>
    /// <exception cref="AsnContentException">It is not one.</exception>
    internal static LdapRequest Parse(ReadOnlyMemory<byte> message)
    {
        var envelope = new AsnReader(message, AsnEncodingRules.BER).ReadSequence();
        if (!envelope.TryReadInt32(out var id) || id < 0)
            throw new AsnContentException("Not a message number.");
        var operation = envelope.PeekTag();
        var body = envelope.ReadEncodedValue();
        var insists = false;
        if (envelope.HasData)
        {
            for (var controls = envelope.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)); controls.HasData;)
            {
                var control = controls.ReadSequence();
                control.ReadOctetString();
                insists |= control.HasData && control.PeekTag() == Asn1Tag.Boolean && control.ReadBoolean();
            }
        }

        return new(id, operation, body, insists);
    }
}
