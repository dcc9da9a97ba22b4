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
