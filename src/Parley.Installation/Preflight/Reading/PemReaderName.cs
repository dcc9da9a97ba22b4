namespace Parley.Installation.Preflight.Reading;

/// <summary>The library with which a product reads its files.</summary>
public enum PemReaderName
{
    /// <summary>OpenSSL.</summary>
    OpenSsl,

    /// <summary>GnuTLS.</summary>
    GnuTls,

    /// <summary>Erlang's public_key, as ejabberd uses it.</summary>
    Erlang,
}
