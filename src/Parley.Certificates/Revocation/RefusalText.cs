namespace Parley.Certificates.Revocation;

/// <summary>What a responder means that does not answer, and what is to be done about it (RFC 6960, 2.3).</summary>
static class RefusalText
{
    /// <summary>The status with its meaning.</summary>
    internal static string Of(OcspResponseStatus status) => status switch
    {
        OcspResponseStatus.TryLater => "tryLater: it is overloaded, or being started or updated",
        OcspResponseStatus.Unauthorized => "unauthorized: it has no answers for this authority or this certificate, or none for this client",
        OcspResponseStatus.InternalError => "internalError: it is broken, or its key or database is not at hand",
        OcspResponseStatus.SigRequired => "sigRequired: it answers signed questions only, and clients do not sign theirs",
        OcspResponseStatus.MalformedRequest => "malformedRequest: it does not understand a plain question",
        _ => $"status {(int)status}",
    };
}
