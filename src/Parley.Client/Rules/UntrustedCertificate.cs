namespace Parley.Client.Rules;

/// <summary>What a client does with a certificate that it cannot trust.</summary>
public enum UntrustedCertificate
{
    /// <summary>It asks the user.</summary>
    Asks,

    /// <summary>It refuses the connection.</summary>
    Refuses,
}
