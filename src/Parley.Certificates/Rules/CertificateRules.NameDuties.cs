using System.Text;
using Parley.Certificates.Asn1;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The form of alternative names that nobody compares; for thorough policies.</summary>
    internal static readonly ICertificateRule NameDuties = new NameDutiesRule();

    sealed class NameDutiesRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.IsThorough;

        public void Check(CertificateContext context, Report report)
        {
            foreach (var name in context.Certificate.SubjectAlternativeNames.All)
            {
                if (DutyOf(name) is { } duty)
                    AddDuty(context, report, duty, "4.2.1.6");
            }
        }

        static string? DutyOf(GeneralName name)
        {
            if (name.Value.IsEmpty)
                return "no alternative name may be empty";
            return name.Kind switch
            {
                GeneralNameKind.DnsName when AddressLiteral.TryParse(name.Text, out _) =>
                    "an address must be an iPAddress entry, not a dNSName",
                GeneralNameKind.Rfc822Name when !IsMailbox(name.Text) => "an rfc822Name must have the form local-part@domain",
                GeneralNameKind.OtherName when name.OtherNameType == ObjectIdentifiers.SmtpUtf8Mailbox => MailboxDutyOf(name),
                GeneralNameKind.Uri when !IsAbsolute(name.Text) => "a URI must be absolute, with a scheme and what belongs to it",
                GeneralNameKind.Uri when LacksHost(name.Text) =>
                    "a URI with an authority must name a fully qualified host or an address in it",
                _ => null,
            };
        }

        /// <summary>
        /// Dot-string and quoted string before the last @, a host or an address in brackets behind it (RFC 5321, 4.1.2).
        /// </summary>
        static bool IsMailbox(string? text)
        {
            if (text is null || text.LastIndexOf('@') is not (> 0 and var at))
                return false;
            var local = text.AsSpan(0, at);
            var isQuoted = local is ['"', _, .., '"'];
            foreach (var letter in local)
            {
                const string specials = "<>()[]\\,;:@\"";
                if (letter is < ' ' or >= '\x7F' || (!isQuoted && (letter == ' ' || specials.Contains(letter, StringComparison.Ordinal))))
                    return false;
            }

            var domain = text.AsSpan(at + 1);
            return HostText.IsHost(domain) || domain is ['[', .., ']'];
        }

        /// <summary>RFC 9598, 3: text in UTF-8, a local part that an rfc822Name cannot hold, and a domain in lower-case A-labels.</summary>
        static string? MailboxDutyOf(GeneralName name)
        {
            const char byteOrderMark = '\uFEFF';
            if (name.Value.Span is not [DerTag.Utf8String, ..] || name.Text is not { } text || text.LastIndexOf('@') is not (> 0 and var at))
                return "an SmtpUTF8Mailbox must be a UTF8String of the form local-part@domain (RFC 9598, 3)";
            if (text.Contains(byteOrderMark, StringComparison.Ordinal))
                return "an SmtpUTF8Mailbox must not hold a byte order mark (RFC 9598, 3)";
            if (Ascii.IsValid(text.AsSpan(0, at)))
                return "an address whose local part is ASCII must be an rfc822Name, not an SmtpUTF8Mailbox (RFC 9598, 3)";
            var domain = text.AsSpan(at + 1);
            return HostText.IsHost(domain) && !domain.ContainsAnyInRange('A', 'Z')
                ? null
                : "the domain of an SmtpUTF8Mailbox must be in lower-case A-labels (RFC 9598, 3)";
        }

        /// <summary>RFC 3986, 3: a scheme, a colon and something behind it.</summary>
        static bool IsAbsolute(string? text)
        {
            if (text is null || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)
                || colon + 1 == text.Length || !char.IsAsciiLetter(text[0]))
                return false;
            foreach (var letter in text.AsSpan(1, colon - 1))
            {
                if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
                    return false;
            }

            return true;
        }

        static bool LacksHost(string? text) =>
            text is not null && text.Contains("://", StringComparison.Ordinal) && HostText.OfUri(text) is null
            && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6);
    }
}
