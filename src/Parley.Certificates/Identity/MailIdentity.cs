using Parley.Certificates.Model;

namespace Parley.Certificates.Identity;

/// <summary>Whether a certificate names a mail address, as the receivers of signed mail compare it.</summary>
public static class MailIdentity
{
    /// <summary>
    /// Compares an address with the rfc822Name and SmtpUTF8Mailbox entries: the local part letter for letter, the domain as
    /// domains are compared (RFC 5280, 7.5; RFC 9598, 5). Addresses in the subject do not count (RFC 8550, 3).
    /// </summary>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="address">The address, local-part@domain; the domain in U-labels or A-labels.</param>
    public static bool Matches(Certificate certificate, string address)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(address);
        if (!TrySplit(address, out var local, out var domain))
            return false;
        var names = certificate.SubjectAlternativeNames;
        foreach (var name in names.MailAddresses.Concat(names.InternationalMailAddresses))
        {
            if (TrySplit(name, out var otherLocal, out var otherDomain)
                && string.Equals(local, otherLocal, StringComparison.Ordinal)
                && string.Equals(domain, otherDomain, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    static bool TrySplit(string address, out string local, out string domain)
    {
        (local, domain) = ("", "");
        if (address.LastIndexOf('@') is not (> 0 and var at) || !DomainText.TryToAscii(address[(at + 1)..], out var ascii))
            return false;
        (local, domain) = (address[..at], ascii);
        return true;
    }
}
