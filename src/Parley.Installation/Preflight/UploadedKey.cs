using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Installation.Preflight;

/// <summary>A private key of an upload.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Item">What was found.</param>
/// <param name="Key">The key as it is written down.</param>
/// <param name="PublicKey">Its public half; <see langword="null"/> where it could not be opened.</param>
/// <param name="Error">Why it could not be opened; <see langword="null"/> where it could.</param>
sealed record UploadedKey(UploadFile File, MaterialItem Item, PrivateKeyMaterial Key, SubjectPublicKey? PublicKey, MaterialError? Error)
{
    /// <summary>How it is written down, as product packs say it.</summary>
    internal KeyForm Form => Item.Place.Container == MaterialContainer.Pkcs12 ? KeyForm.Pkcs12 : Key.Form switch
    {
        PrivateKeyForm.Pkcs1 => KeyForm.Pkcs1,
        PrivateKeyForm.Sec1 => KeyForm.Sec1,
        PrivateKeyForm.Pkcs8 => KeyForm.Pkcs8,
        PrivateKeyForm.EncryptedPkcs8 => KeyForm.EncryptedPkcs8,
        PrivateKeyForm.EncryptedOldForm => KeyForm.EncryptedPem,
        _ => KeyForm.Other,
    };
}
