namespace Parley.Configuration.ServiceProfiles;

/// <summary>Who checks a user's credentials, and by which rule.</summary>
/// <param name="Authenticator">The authenticator.</param>
/// <param name="Reason">The rule that decided, in a sentence.</param>
public sealed record AuthenticatorChoice(Authenticator Authenticator, string Reason)
{
    /// <summary>
    /// Chooses as the planning guide says ("Client Connects to Internal Services"): the cloud look-up first, then the
    /// Product type of the profile, then whether there is presence in it at all.
    /// </summary>
    /// <param name="profile">The user's profile; <see langword="null"/> where there is none.</param>
    /// <param name="cloudFound">Whether the cloud look-up knows the domain.</param>
    public static AuthenticatorChoice Of(ServiceProfile? profile, bool cloudFound)
    {
        if (cloudFound)
            return new(Authenticator.CloudMessenger, "The cloud knows the domain; the service profile has no say.");
        if (profile?.ProductType is { } product)
        {
            return product.Contains("webex", StringComparison.OrdinalIgnoreCase)
                ? new(Authenticator.CloudMessenger, $"The service profile's Product type is \"{product}\".")
                : new(Authenticator.PresenceServer, $"The service profile's Product type is \"{product}\".");
        }

        return profile?.ServersOf(ProfileSection.IMandPresence).Any() == true
            ? new(Authenticator.PresenceServer, "The service profile names a presence server.")
            : new(Authenticator.CallManager, "The service profile has no messages and presence.");
    }
}
