using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>Single sign-on keeps the certificate from being overwritten.</summary>
    public static readonly Finding SingleSignOn = new("install.state.single-sign-on", Severity.Error)
    {
        Title = "Single sign-on is on, and {product} does not let its certificate be overwritten meanwhile",
        Cause = "The identity provider knows the system by the certificate that is installed.",
        Fix = "Turn single sign-on off in the administration, upload the certificate, "
            + "and turn it on again with the new metadata: {install}.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Cannot Remove or Overwrite Existing Certificates"),
    };

    internal static void CheckSingleSignOn(UploadContext context)
    {
        if (context.State.SingleSignOn)
            context.Add(SingleSignOn, context.Product.Title);
    }
}
