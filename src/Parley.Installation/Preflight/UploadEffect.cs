namespace Parley.Installation.Preflight;

/// <summary>What comes of an upload, or of a fault in it, in the order of gravity.</summary>
public enum UploadEffect
{
    /// <summary>The product takes it and serves it as it should be.</summary>
    Taken,

    /// <summary>The product takes it, and clients complain or refuse.</summary>
    Clients,

    /// <summary>The product refuses it, or no connection to it succeeds.</summary>
    Refused,
}
