using System.Collections.Immutable;

namespace Parley.Certificates.Identity;

/// <summary>Entries of a subject alternative name as OpenSSL's configuration and <c>-addext</c> write them.</summary>
static class SanLines
{
    const string XmppAddrOid = "1.3.6.1.5.5.7.8.5";
    const string SrvNameOid = "1.3.6.1.5.5.7.8.7";

    /// <summary>The host name that edge certificates may hold in place of the bare domain.</summary>
    internal static string EdgeHost(string domain) => $"collab-edge.{domain}";

    /// <summary>The entries that would prove the reference, the most widely understood first.</summary>
    internal static ImmutableArray<string> Curing(ReferenceIdentity reference)
    {
        var name = ReferenceName.Of(reference.Name);
        if (name.Address is not null)
            return [$"IP:{name.Address}"];
        if (name.Domain is not { } domain)
            return [];
        if (reference.Edge)
            return [$"DNS:{domain}", $"DNS:{EdgeHost(domain)}"];
        return reference.Service switch
        {
            ApplicationService.XmppClient or ApplicationService.XmppServer =>
            [
                $"DNS:{domain}",
                $"otherName:{XmppAddrOid};{Utf8(DomainText.ToUnicode(domain))}",
                $"otherName:{SrvNameOid};IA5:{NameRules.ServiceLabel(reference.Service)}.{domain}",
            ],
            ApplicationService.Sip => [$"URI:sip:{domain}", $"DNS:{domain}"],
            // Relays are asked for by the host that a configuration names, and by the domain where a record leads to them.
            ApplicationService.Stun => [.. reference.AlsoAccepted.SelectMany(Lines), $"DNS:{domain}"],
            _ => [$"DNS:{domain}"],
        };
    }

    static IEnumerable<string> Lines(string host) => ReferenceName.Of(host) switch
    {
        { Address: { } address } => [$"IP:{address}"],
        { Domain: { } name } => [$"DNS:{name}"],
        _ => [],
    };

    /// <summary>OpenSSL reads the text of a UTF8String as Latin-1 unless it is told that it is UTF-8 already.</summary>
    static string Utf8(string text) =>
        System.Text.Ascii.IsValid(text) ? $"UTF8:{text}" : $"FORMAT:UTF8,UTF8:{text}";
}
