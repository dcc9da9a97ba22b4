using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>An encrypted key without its password.</summary>
    public static readonly Finding KeyPasswordMissing = new("install.key.password-missing", Severity.Error)
    {
        Title = "The private key in {file} is encrypted, and no password was given",
        Cause = "Whoever made the key protected it with a password, which the upload must bring.",
        Fix = "Enter the password with the upload; here, name a file that holds it with --password-file FILE. "
            + "To see that it opens: 'openssl pkey -in {file} -noout'.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Key Decryption Error"),
    };

    /// <summary>An encrypted key with another password.</summary>
    public static readonly Finding KeyPasswordWrong = new("install.key.password-wrong", Severity.Error)
    {
        Title = "The password does not open the private key in {file}",
        Cause = "It is the password of another file, or was mistyped; where it is right, the encrypted octets are damaged.",
        Fix = "Try the password with 'openssl pkey -in {file} -noout'. If nobody has it, the key is lost: "
            + "make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Key Decryption Error"),
    };

    /// <summary>A key that is no whole key.</summary>
    public static readonly Finding KeyDamaged = new("install.key.damaged", Severity.Error)
    {
        Title = "The private key in {file} is malformed: {fault}",
        Cause = "The file was cut off or changed when it was copied.",
        Fix = "{remedy} If no sound copy is left, make a new request and get a new certificate.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Key Decryption Error"),
    };

    /// <summary>A key under an encryption that is not read.</summary>
    public static readonly Finding KeyEncryptionUnknown = new("install.key.encryption", Severity.Error)
    {
        Title = "The private key in {file} is under an encryption that cannot be opened here: {fault}",
        Cause = "The encryption is older or newer than what programs read everywhere.",
        Fix = "{remedy} Then look again.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Key Decryption Error"),
    };

    /// <summary>A key of a kind that this platform cannot compare.</summary>
    public static readonly Finding KeyNotCompared = new("install.key.not-compared", Severity.Note)
    {
        Title = "The private key in {file} is {key}: whether it is that of the certificate cannot be seen here",
        Cause = "The platform that Parley runs on has no keys of that kind.",
        Fix = "Compare the public keys: 'openssl pkey -in {file} -pubout' must say the same "
            + "as 'openssl x509 -in CERTIFICATE -pubkey -noout'.",
        Source = SourceReference.Own("A key is compared by its public half, which has to be calculated"),
    };

    internal static void CheckKeyNotOpened(UploadContext context)
    {
        foreach (var (file, fault) in KeyFaults(context).DistinctBy(each => (each.File.Name, each.Fault.Kind)))
        {
            var finding = fault.Kind switch
            {
                MaterialFault.PasswordNeeded => KeyPasswordMissing,
                MaterialFault.WrongPassword => KeyPasswordWrong,
                MaterialFault.Unsupported => KeyEncryptionUnknown,
                _ => KeyDamaged,
            };
            context.Add(finding, file.Name, ("file", file.Name), ("fault", fault), ("remedy", fault.Remedy));
        }

        foreach (var key in context.Keys.Where(IsUnknownHere))
            context.Add(KeyNotCompared, key.File.Name, ("file", key.File.Name), ("key", key.Key.AlgorithmName ?? "of another kind"));
    }

    /// <summary>It is sound as far as can be seen, and of a kind that the platform has not.</summary>
    static bool IsUnknownHere(UploadedKey key) => key is { Error.Kind: MaterialFault.Unsupported, Key.IsEncrypted: false };

    static IEnumerable<(UploadFile File, MaterialError Fault)> KeyFaults(UploadContext context)
    {
        foreach (var file in context.AllFiles)
        {
            var isOfKeys = context.Request.KeyFiles.Contains(file);
            if (file.Error is { } error && (isOfKeys || IsOfKey(error)) && !IsKeyOfPutty(error))
                yield return (file, error);
            foreach (var fault in file.Content?.Faults.Where(IsOfKey) ?? [])
                yield return (file, fault);
        }

        // One that is written in a form that is not taken is told for that.
        foreach (var key in context.Keys)
        {
            if (key.Error is { } error && !IsUnknownHere(key) && context.Product.KeyForms.Contains(key.Form))
                yield return (key.File, error);
        }
    }
}
