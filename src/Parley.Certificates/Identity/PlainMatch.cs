using System.Text;
using Parley.Certificates.Model;

namespace Parley.Certificates.Identity;

/// <summary>
/// The match that nearly every good certificate gives, found without making text of other names: all alternative names
/// are DNS names, and one of them is the reference itself, letter for letter. Then every book of rules says yes.
/// </summary>
static class PlainMatch
{
    /// <summary>The matching name, or <see langword="null"/> where only the whole comparison can tell.</summary>
    internal static PresentedName? Find(SubjectAlternativeNames names, string reference)
    {
        var all = names.All;
        var number = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Kind != GeneralNameKind.DnsName)
                return null;
            // A wildcard before it would match first, and the answer names the first.
            var octets = all[i].Value.Span;
            if (number != 0)
                continue;
            if (octets.Contains((byte)'*'))
                return null;
            if (Ascii.EqualsIgnoreCase(octets, reference))
                number = i + 1;
        }

        return number != 0 && IsPlainName(reference)
            ? new() { Kind = PresentedNameKind.DnsId, Value = TextOf(all[number - 1].Value.Span, reference), Number = number }
            : null;
    }

    /// <summary>The name as the certificate writes it, which nearly always is how it was asked for.</summary>
    static string TextOf(ReadOnlySpan<byte> octets, string reference) =>
        Ascii.Equals(octets, reference) ? reference : Encoding.ASCII.GetString(octets);

    /// <summary>A host name that is no address, and can be taken for none.</summary>
    static bool IsPlainName(string reference) => DomainText.IsWellFormed(reference) && !ReferenceName.EndsInNumber(reference);
}
