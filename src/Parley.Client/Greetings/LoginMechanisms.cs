using System.Collections.Immutable;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Greetings;

/// <summary>Whether a person with a password can log in by the mechanisms that an XMPP server offers (RFC 6120, 13.8).</summary>
static class LoginMechanisms
{
    /// <summary>Certificates and guests: no password is asked for.</summary>
    static readonly ImmutableArray<string> WithoutPassword = ["EXTERNAL", "ANONYMOUS"];

    /// <summary>Withdrawn (RFC 6331) or never a standard of XMPP; clients of today have neither.</summary>
    static readonly ImmutableArray<string> Outdated = ["DIGEST-MD5", "CRAM-MD5"];

    internal static IEnumerable<Observation> Judge(ImmutableArray<string> mechanisms, ServiceTarget target, string domain)
    {
        var withPassword = mechanisms.Except(WithoutPassword, StringComparer.OrdinalIgnoreCase).ToList();
        var finding = withPassword.Count == 0
            ? ClientFindings.LoginWithoutPassword
            : withPassword.TrueForAll(mechanism => Outdated.Contains(mechanism, StringComparer.OrdinalIgnoreCase))
                ? ClientFindings.OutdatedLogin
                : null;
        if (finding is not null)
            yield return Observation.Of(finding, target.Node, ("domain", domain), ("mechanisms", string.Join(", ", mechanisms)));
    }
}
