using System.Text;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A wildcard stands for all names below a registry.</summary>
    public static readonly Finding WildcardOnSuffix = new("cert.profile.wildcard-on-suffix", Severity.Note)
    {
        Title = "A wildcard stands for every domain below {suffix}",
        Cause = "{name} in the subject alternative name of {subject} stands for domains of different owners. No public "
            + "authority may certify it, and clients do not match it.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} with the names of the servers, or with a wildcard below "
            + "a domain of one's own, *.example.com.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "3.2.2.6"),
    };

    /// <summary>
    /// Looks for wildcards directly below a registry: a name of one label, or of a country and a second label that countries commonly
    /// give to kinds of owners (co.uk). The list of all registries changes daily and is not part of the engine.
    /// </summary>
    internal static readonly ICertificateRule WildcardSuffix = new WildcardOnSuffixRule();

    sealed class WildcardOnSuffixRule : ICertificateRule
    {
        /// <summary>Second-level domains below which countries register, as public registries have named them for decades.</summary>
        static readonly string[] KindsOfOwners =
            ["ac", "co", "com", "edu", "go", "gob", "gov", "mil", "ne", "net", "nom", "or", "org"];

        public void Check(CertificateContext context, Report report)
        {
            if (context.Role != CertificateRole.Leaf)
                return;
            foreach (var name in context.Certificate.SubjectAlternativeNames.All)
            {
                if (name.Kind == GeneralNameKind.DnsName && IsTooWide(name.Value.Span))
                    context.Add(report, WildcardOnSuffix, ("name", name.ToString()), ("suffix", Suffix(name)));
            }
        }

        static bool IsTooWide(ReadOnlySpan<byte> name) =>
            name is [(byte)'*'] || (name is [(byte)'*', (byte)'.', .. var rest] && IsRegistry(rest.TrimEnd((byte)'.')));

        static bool IsRegistry(ReadOnlySpan<byte> suffix)
        {
            const int countryLetters = 2;
            var dot = suffix.IndexOf((byte)'.');
            if (dot < 0)
                return true;
            if (suffix.Length - dot - 1 != countryLetters)
                return false;
            foreach (var kind in KindsOfOwners)
            {
                if (Ascii.EqualsIgnoreCase(suffix[..dot], kind))
                    return true;
            }

            return false;
        }

        static string Suffix(GeneralName name) => name.Text is ['*', '.', .. { Length: > 0 } suffix] ? suffix : "the root";
    }
}
