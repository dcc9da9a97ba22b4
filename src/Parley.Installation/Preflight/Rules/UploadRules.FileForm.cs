using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A file in a form that the product does not take.</summary>
    public static readonly Finding FileForm = new("install.file.form", Severity.Error)
    {
        Title = "{file} is {form}, which {product} does not take",
        Cause = "Authorities send certificates in several forms; {product} takes {taken}.",
        Fix = "Convert it: 'parley cert bundle {file} --output FILE --to {target}' writes a form that it takes. "
            + "If that does not help, make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Certificate Error"),
    };

    internal static void CheckFileForm(UploadContext context)
    {
        var taken = context.Product.Forms;
        foreach (var file in context.AllFiles.Where(file => file.Form != UploadForm.Unknown && !taken.Contains(file.Form)))
        {
            context.Add(
                FileForm, file.Name, ("file", file.Name), ("form", WordOf(file.Form)), ("taken", string.Join(" or ", taken.Select(WordOf))),
                ("target", taken[0].ToString().ToLowerInvariant()));
        }
    }

    static string WordOf(UploadForm form) => form switch
    {
        UploadForm.Pem => "PEM",
        UploadForm.Der => "DER",
        UploadForm.Pkcs7 => "PKCS#7",
        UploadForm.Pkcs12 => "PKCS#12",
        _ => "no form of certificates",
    };
}
