using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>An installed certificate cannot be taken away.</summary>
    public static readonly Finding Removal = new("install.state.removal", Severity.Error)
    {
        Title = "{product} does not let an installed certificate be removed",
        Cause = "A certificate that is installed can only be overwritten by another.",
        Fix = "Upload the certificate that shall take its place: {install}.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Cannot Remove or Overwrite Existing Certificates"),
    };

    internal static void CheckRemoval(UploadContext context)
    {
        if (context.State.Removal)
            context.Add(Removal, context.Product.Title);
    }
}
