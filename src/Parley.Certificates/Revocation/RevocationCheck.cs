namespace Parley.Certificates.Revocation;

/// <summary>How much a policy makes of revocation. A certificate that is known to be revoked is an error unless it is off.</summary>
public enum RevocationCheck
{
    /// <summary>Nothing is looked at.</summary>
    Off,

    /// <summary>
    /// What is given is looked at; no answer is no error. Where nothing at all is given, nothing is said either.
    /// </summary>
    WhereKnown,

    /// <summary>Every certificate below the anchor must be known to be good; no answer is an error.</summary>
    Required,
}
