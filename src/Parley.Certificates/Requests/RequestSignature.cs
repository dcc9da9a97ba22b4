namespace Parley.Certificates.Requests;

/// <summary>Whether a request proves that its maker holds the private key.</summary>
public enum RequestSignature
{
    /// <summary>The key of the request signed it.</summary>
    Valid,

    /// <summary>Another key signed it, or it was changed afterwards.</summary>
    Invalid,

    /// <summary>This platform cannot verify signatures of that kind.</summary>
    Unsupported,
}
