using System.Collections.Immutable;

namespace Parley.Installation.Preflight.Rules;

/// <summary>
/// The rules in the order of cause: what the system does not allow at all, files that are not read, keys that do not open,
/// what does not belong together, then what a sound certificate still lacks.
/// </summary>
static class UploadRuleOrder
{
    internal static readonly ImmutableArray<Action<UploadContext>> All =
    [
        UploadRules.CheckRemoval,
        UploadRules.CheckSingleSignOn,
        UploadRules.CheckIdentityProviderForm,
        UploadRules.CheckAssertion,
        UploadRules.CheckFileForm,
        UploadRules.CheckFileUnreadable,
        UploadRules.CheckFileDamaged,
        UploadRules.CheckFileWriting,
        UploadRules.CheckFileUntidy,
        UploadRules.CheckStrayText,
        UploadRules.CheckPkcs12Open,
        UploadRules.CheckKeyNotTaken,
        UploadRules.CheckKeyForm,
        UploadRules.CheckKeyNotOpened,
        UploadRules.CheckCertificateMissing,
        UploadRules.CheckAuthorityAsServer,
        UploadRules.CheckKeyMissing,
        UploadRules.CheckKeyBelowCertificate,
        UploadRules.CheckState,
        UploadRules.CheckKeyOrder,
        UploadRules.CheckKeyMatches,
        UploadRules.CheckRequestNames,
        UploadRules.CheckKeySize,
        UploadRules.CheckKeyKind,
        UploadRules.CheckUsage,
        UploadRules.CheckDates,
        UploadRules.CheckRevoked,
        UploadRules.CheckWeakSignature,
        UploadRules.CheckChainOrder,
        UploadRules.CheckChainComplete,
        UploadRules.CheckChainExtras,
        UploadRules.CheckChainPlace,
        UploadRules.CheckPurpose,
        UploadRules.CheckWildcardNotTaken,
        UploadRules.CheckWildcardDomain,
        UploadRules.CheckCommonName,
        UploadRules.CheckNames,
        UploadRules.CheckCommonNameOnly,
        UploadRules.CheckClients,
    ];
}
