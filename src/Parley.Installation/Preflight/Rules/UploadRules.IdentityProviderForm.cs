using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate of the identity provider is not Base64 X.509.</summary>
    public static readonly Finding IdentityProviderForm = new("install.identity-provider.form", Severity.Error)
    {
        Title = "The identity provider's certificate is not in Base64-encoded X.509: {found}",
        Cause = "{product} takes the certificate of an identity provider as Base64 text between BEGIN CERTIFICATE "
            + "and END CERTIFICATE, and keeps the old one where it is given another form.",
        Fix = "Export the identity provider's certificate as Base64-encoded X.509, "
            + "or convert it with 'parley cert bundle {file} --output idp.pem', and upload that.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Cannot Remove an SSO IdP Certificate"),
    };

    internal static void CheckIdentityProviderForm(UploadContext context)
    {
        if (context.Request.IdentityProvider is not { } file)
            return;
        var found = file switch
        {
            { Form: UploadForm.Pem, Content.Certificates: [_, ..] } => null,
            { Form: UploadForm.Pem } => "text without a certificate",
            { Form: UploadForm.Der } => "DER",
            { Form: UploadForm.Pkcs7 } => "PKCS#7",
            { Form: UploadForm.Pkcs12 } => "PKCS#12",
            _ => "another form",
        };
        if (found is not null)
            context.Add(IdentityProviderForm, file.Name, ("file", file.Name), ("found", found));
    }
}
