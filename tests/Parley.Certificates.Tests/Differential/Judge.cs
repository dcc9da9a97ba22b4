namespace Parley.Certificates.Tests.Differential;

/// <summary>Who judges beside the engine.</summary>
public enum Judge
{
    /// <summary>The platform's chain building with a store of its own, offline.</summary>
    Platform,

    /// <summary><c>openssl verify</c>.</summary>
    OpenSsl,

    /// <summary>GnuTLS's <c>certtool --verify</c>.</summary>
    GnuTls,
}
