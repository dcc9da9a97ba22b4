namespace Parley.Certificates.Revocation;

/// <summary>Whether a responder answered at all (RFC 6960, 4.2.1); the numbers are those of the encoding.</summary>
public enum OcspResponseStatus
{
    /// <summary>It answered.</summary>
    Successful = 0,

    /// <summary>It could not read the request.</summary>
    MalformedRequest = 1,

    /// <summary>It is broken.</summary>
    InternalError = 2,

    /// <summary>It asks to be asked again later.</summary>
    TryLater = 3,

    /// <summary>It answers signed requests only.</summary>
    SigRequired = 5,

    /// <summary>It does not answer this client, or not about this certificate.</summary>
    Unauthorized = 6,
}
