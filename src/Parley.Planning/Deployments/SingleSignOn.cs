namespace Parley.Planning.Deployments;

/// <summary>How users prove who they are.</summary>
public enum SingleSignOn
{
    /// <summary>With a password at the server.</summary>
    None,

    /// <summary>At an identity provider, by SAML 2.0.</summary>
    Saml,
}
