using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The issuer's key did not make the signature.</summary>
    public static readonly Finding SignatureInvalid = new("cert.signature.invalid", Severity.Error)
    {
        Title = "The signature of the {role} does not fit its issuer",
        Cause = "{subject} names {issuer} as its issuer, but the key of {candidate} ({candidateKey}, serial "
            + "{candidateSerial}) did not make its signature: the certificate was altered, or the authority has "
            + "another key of the same name and the wrong one of its certificates is at hand.",
        Fix = "Install {subject} (serial {serial}) again as its authority issued it, or have it issued again. It was "
            + "signed with the key {authorityKey}; {candidate} has {candidateIdentifier}. Where the two differ, ask "
            + "{issuer} for its certificate with the former and put it into the chain file in place of {candidate}.",
        Source = SourceReference.Rfc(5280, "6.1.3 (a)(1)"),
    };

    /// <summary>This platform has no means to verify the signature.</summary>
    public static readonly Finding SignatureUnsupported = new("cert.signature.unsupported-algorithm", Severity.Error)
    {
        Title = "The signature of the {role} cannot be verified here",
        Cause = "{subject} is signed with {algorithm} by a key of {candidateKey}, which this platform cannot verify. "
            + "Many clients cannot either.",
        Fix = "Have {subject} (serial {serial}) signed with RSA or ECDSA and SHA-256, or run the check on a platform "
            + "whose cryptographic library knows {algorithm}.",
        Source = SourceReference.Rfc(5280, "6.1.3 (a)(1)"),
    };
}
