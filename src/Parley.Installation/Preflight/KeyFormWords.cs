namespace Parley.Installation.Preflight;

/// <summary>The forms of private keys, as findings and reports call them.</summary>
static class KeyFormWords
{
    internal static string Of(KeyForm form) => form switch
    {
        KeyForm.Pkcs1 => "PKCS#1",
        KeyForm.Sec1 => "SEC1",
        KeyForm.Pkcs8 => "PKCS#8",
        KeyForm.EncryptedPkcs8 => "encrypted PKCS#8",
        KeyForm.EncryptedPem => "the old encrypted PEM",
        KeyForm.Pkcs12 => "PKCS#12",
        _ => "another form",
    };
}
