namespace Parley.Lab.Xmpp.Sasl;

/// <summary>Where an exchange stands.</summary>
enum SaslOutcome
{
    /// <summary>The client is to answer.</summary>
    Continues,

    /// <summary>The client is who it says.</summary>
    Succeeded,

    /// <summary>It is not, or does not speak the mechanism.</summary>
    Failed,
}
