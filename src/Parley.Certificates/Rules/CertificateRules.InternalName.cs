using System.Net;
using System.Net.Sockets;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A public certificate has a name that only means something inside a network.</summary>
    public static readonly Finding InternalName = new("cert.profile.internal-name", Severity.Warning)
    {
        Title = "The {role} has a name that public authorities do not certify",
        Cause = "{name} of {subject} {reason}: anybody may use it in a network of their own, so no public authority may vouch "
            + "for it, and a certificate with it is revoked when it is noticed.",
        Fix = "Name the server by a host name in a public domain of one's own and leave {name} out of the next request; or have "
            + "{subject} issued by a private authority that all clients trust.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.2.7.12"),
    };

    /// <summary>Looks for such names where the policy asks for it.</summary>
    internal static readonly ICertificateRule InternalNames = new InternalNameRule();

    sealed class InternalNameRule : ICertificateRule
    {
        /// <summary>Top-level names that are set aside: RFC 6761, RFC 6762, and those that networks use for themselves.</summary>
        static readonly string[] Reserved = [".local", ".test", ".localhost", ".invalid", ".internal", ".lan", ".home", ".corp", ".intranet"];

        public void Check(CertificateContext context, Report report)
        {
            if (!context.Policy.PublicNamesOnly || context.Role != CertificateRole.Leaf)
                return;
            foreach (var name in context.Certificate.SubjectAlternativeNames.All)
            {
                if (Reason(name) is { } reason)
                    context.Add(report, InternalName, ("name", PlainLine.Of(name.ToString(), LongestNameShown)), ("reason", reason));
            }
        }

        /// <summary>A DNS name has 253 letters at most; a report has lines.</summary>
        const int LongestNameShown = 300;

        static string? Reason(GeneralName name)
        {
            if (name.Address is { } address)
                return IsInternal(address) ? "is an address of a private network" : null;
            if (name is not { Kind: GeneralNameKind.DnsName, Text: { } text })
                return null;
            if (!text.Contains('.', StringComparison.Ordinal))
                return "has no domain";
            foreach (var suffix in Reserved)
            {
                if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                    return $"ends in {suffix}, which is no public domain";
            }

            return null;
        }

        /// <summary>RFC 1918, RFC 3927, RFC 6598, loopback; of IPv6 unique local and link-local addresses (RFC 4193, RFC 4291).</summary>
        static bool IsInternal(IPAddress address)
        {
            if (IPAddress.IsLoopback(address))
                return true;
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
                return address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
            return address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..]
                or [100, >= 64 and <= 127, ..];
        }
    }
}
