namespace Parley.Installation.Preflight.Products;

/// <summary>Where a product has its private key from.</summary>
public enum KeyDelivery
{
    /// <summary>It makes the key with the request and never takes another.</summary>
    Own,

    /// <summary>It makes the key with the request, and takes another that comes with the certificate.</summary>
    OwnOrUploaded,

    /// <summary>It has none but what it is given.</summary>
    Given,
}
