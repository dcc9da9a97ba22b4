namespace Parley.Lab.Ldap;

/// <summary>The results that the lab's directory gives (RFC 4511, 4.1.9).</summary>
enum LdapResultCode
{
    Success = 0,
    OperationsError = 1,
    ProtocolError = 2,
    SizeLimitExceeded = 4,
    AuthMethodNotSupported = 7,
    UnavailableCriticalExtension = 12,
    ConfidentialityRequired = 13,
    NoSuchObject = 32,
    InvalidCredentials = 49,
    InsufficientAccessRights = 50,
    Unavailable = 52,
    UnwillingToPerform = 53,
}
