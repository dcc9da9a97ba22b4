namespace Parley.Planning.Deployments;

/// <summary>What users of the deployment get.</summary>
public enum ProductMode
{
    /// <summary>Messages, presence, calls, voicemail and meetings.</summary>
    FullUc,

    /// <summary>Messages and presence, no calls.</summary>
    ImOnly,

    /// <summary>Calls, no messages and no presence.</summary>
    PhoneOnly,

    /// <summary>Calls, and contacts with their presence; no messages.</summary>
    PhoneWithContacts,
}
