namespace Parley.Certificates.Revocation;

/// <summary>Why a list, an answer or a fetch says nothing about a certificate.</summary>
enum RevocationFault
{
    /// <summary>It is about some reasons only.</summary>
    Partial,

    /// <summary>The responder does not know the certificate.</summary>
    Unknown,

    /// <summary>Its server could not be reached.</summary>
    Unreachable,

    /// <summary>Its server answers and does not have it.</summary>
    NotServed,

    /// <summary>The responder says that it does not answer.</summary>
    NotAnswered,

    /// <summary>It did not come in time.</summary>
    TooSlow,

    /// <summary>There should be a newer one.</summary>
    Stale,

    /// <summary>It was issued after the moment of validation.</summary>
    NotYetValid,

    /// <summary>It is malformed, not signed by who may, or not understood.</summary>
    Unusable,
}
