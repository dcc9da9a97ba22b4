using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of voicemail has its name in the subject alone.</summary>
sealed class CommonNameOnly() : LabFault(
    "common-name-only",
    "The certificate of voicemail has its name in the subject alone",
    "The request was made with an old tool. Clients of today look at the alternative names, and find "
    + "none.",
    CertificateRules.IdentityCommonNameOnly)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("cuc1", template => template with { Names = [] });
}
