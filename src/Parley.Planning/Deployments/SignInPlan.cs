namespace Parley.Planning.Deployments;

/// <summary>How users sign in; what is not said is open.</summary>
public sealed record SignInPlan
{
    /// <summary>Single sign-on.</summary>
    public SingleSignOn? SingleSignOn { get; init; }

    /// <summary>The host of the identity provider.</summary>
    public string? IdentityProvider { get; init; }

    /// <summary>Tokens instead of a password at every sign-in.</summary>
    public bool? OAuth { get; init; }

    /// <summary>The field that users' identifiers come from.</summary>
    public string? UserIdentifier { get; init; }
}
