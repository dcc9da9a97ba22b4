using System.Globalization;

namespace Parley.Transport.Dialects;

/// <summary>The names of result codes (RFC 4511, 4.1.9 and appendix A) that StartTLS can meet.</summary>
static class LdapResultCodes
{
    internal const int Success = 0;

    internal static string NameOf(int code) => code switch
    {
        0 => "success",
        1 => "operationsError",
        2 => "protocolError",
        3 => "timeLimitExceeded",
        7 => "authMethodNotSupported",
        8 => "strongerAuthRequired",
        10 => "referral",
        11 => "adminLimitExceeded",
        12 => "unavailableCriticalExtension",
        13 => "confidentialityRequired",
        50 => "insufficientAccessRights",
        51 => "busy",
        52 => "unavailable",
        53 => "unwillingToPerform",
        80 => "other",
        _ => string.Create(CultureInfo.InvariantCulture, $"code {code}"),
    };
}
