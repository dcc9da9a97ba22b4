namespace Parley.Installation.Preflight.Products;

/// <summary>Where a product wants the certificates of the authorities.</summary>
public enum ChainPlace
{
    /// <summary>In the file of the server's certificate, behind it, each before its issuer.</summary>
    BehindLeaf,

    /// <summary>In the file of the server's certificate, behind it, in any order.</summary>
    AfterLeaf,

    /// <summary>In the file of the server's certificate or another, in any order.</summary>
    AnyOrder,

    /// <summary>In its trust store, uploaded before the server's certificate.</summary>
    Apart,
}
