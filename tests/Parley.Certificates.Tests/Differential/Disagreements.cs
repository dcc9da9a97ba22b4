namespace Parley.Certificates.Tests.Differential;

/// <summary>Where another judge decides otherwise than the engine, and why the engine is right to: one sentence each.</summary>
static class Disagreements
{
    const string AnyPurpose =
        "RFC 5280, 4.2.1.12 lets an application accept anyExtendedKeyUsage where it does not insist on a purpose, and RFC 9525 does not; the OpenSSL family refuses it for servers.";

    const string Anchor = "RFC 5280, 6.1.1 (d) makes any name and key an anchor; here the platform asks for a self-signed one.";

    const string Depth =
        "The engine looks at eight authorities at most (RFC 5280 sets no limit and names the denial of service in section 8); real chains have four.";

    const string OtherKey =
        "The authority key identifier helps to build paths (RFC 5280, 4.2.1.1), and validation (6.1) does not look at it: the signature is sound.";

    const string SignsCertificates =
        "RFC 5280, 4.2.1.3: a server's key signs or agrees on keys in TLS (RFC 8446, 4.4.2.2 asks for digitalSignature), and this one may only sign certificates.";

    const string CommonName = "RFC 9525, 2: the common name no longer identifies a server; this judge falls back on it.";

    const string NoCriticalPolicies =
        "RFC 5280, 4.2.1.11 and 6.1: applications must process policy constraints; GnuTLS does not know the extension and refuses what it holds critical.";

    const string ListsOnlyRevoke =
        "RFC 5280, 6.3.3: without a list that is current, signed and in scope the status is undetermined, and an answer was required; GnuTLS takes from a list only what it revokes.";

    const string Weak = "NIST SP 800-131A and the CA/B Forum's BR 6.1.5 and 7.1.3.2.1 rule it out; the platform has no such limit of its own here.";

    /// <summary>The disagreements by case and judge.</summary>
    internal static readonly Dictionary<(string Case, Judge Judge), string> Explained = new()
    {
        [("sound, with any purpose", Judge.Platform)] = AnyPurpose,
        [("sound, with any purpose", Judge.OpenSsl)] = AnyPurpose,
        [("the leaf below a trusted authority that is no root", Judge.Platform)] = Anchor,
        [("self-signed, trusted as it is", Judge.GnuTls)] =
            "RFC 9525, 6.6 knows the pinned certificate of the peer itself, and RFC 5280, 6 leaves such a path of none to the client; GnuTLS asks its anchors to be authorities.",

        [("sound, without key identifiers", Judge.OpenSsl)] =
            "RFC 5280, 4.2.1.1 tells authorities to write the identifier, and the engine reports its absence; relying parties are asked for nothing in 6.1, and -x509_strict refuses all the same.",
        [("intermediate without key usage", Judge.OpenSsl)] =
            "RFC 5280, 6.1.4 (n) checks key usage where it is present; that authorities must write it (4.2.1.3) is a duty of theirs, for which -x509_strict refuses the path.",
        [("leaf that names another key of its issuer", Judge.Platform)] = OtherKey,
        [("leaf that names another key of its issuer", Judge.OpenSsl)] = OtherKey,
        [("leaf that names another key of its issuer", Judge.GnuTls)] = OtherKey,

        [("ten authorities", Judge.Platform)] = Depth,
        [("ten authorities", Judge.OpenSsl)] = Depth,
        [("ten authorities", Judge.GnuTls)] = Depth,

        [("leaf that only signs certificates", Judge.Platform)] = SignsCertificates,
        [("leaf that only signs certificates", Judge.GnuTls)] = SignsCertificates,
        [("leaf that is an authority", Judge.Platform)] = SignsCertificates,
        [("leaf that is an authority", Judge.GnuTls)] = SignsCertificates,
        [("leaf with an RSA key of 1024 bits", Judge.Platform)] = Weak,
        [("leaf signed with SHA-1", Judge.Platform)] = Weak,

        [("sound, with a policy that is asked for", Judge.GnuTls)] = NoCriticalPolicies,
        [("policy not shared", Judge.Platform)] =
            "RFC 5280, 6.1.5 (g): the intermediate requires an explicit policy and none is left; the platform evaluates policies only where the caller names one.",
        [("directory name not permitted", Judge.GnuTls)] =
            "RFC 5280, 4.2.1.10: applications should process directory names, and must refuse the path where they do not; GnuTLS does neither.",

        [("no alternative name", Judge.OpenSsl)] = CommonName,
        [("no alternative name", Judge.GnuTls)] = CommonName,
        [("wildcard in a part of a label", Judge.OpenSsl)] =
            "RFC 9525, 6.3: a wildcard is the whole left-most label; OpenSSL still takes a part of one, as RFC 6125, 6.4.3 left it to applications.",
        [("wildcard for a registry's suffix", Judge.Platform)] =
            "No server of a whole top-level domain is honest (RFC 9525, 7.1 leaves the limit to clients); the platform has no such limit.",
        [("name with a last dot", Judge.Platform)] =
            "RFC 5280, 4.2.1.6 asks for the preferred name syntax (RFC 1034, 3.5), which has no last dot; the platform strips it.",

        [("list is stale", Judge.GnuTls)] = ListsOnlyRevoke,
        [("list from the future", Judge.GnuTls)] = ListsOnlyRevoke,
        [("list signed by somebody else", Judge.GnuTls)] = ListsOnlyRevoke,
        [("no list of the issuer", Judge.GnuTls)] = ListsOnlyRevoke,
        [("list about authorities only", Judge.GnuTls)] = ListsOnlyRevoke,
    };
}
