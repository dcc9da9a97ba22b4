namespace Parley.Installation.Repair;

/// <summary>How a private key is written in text.</summary>
public enum KeyWriting
{
    /// <summary>PKCS#8, what programs of today read.</summary>
    Pkcs8,

    /// <summary>PKCS#1 for RSA and SEC1 for curves, what old programs read.</summary>
    Traditional,
}
