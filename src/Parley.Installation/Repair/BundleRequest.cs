using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Installation.Preflight;

namespace Parley.Installation.Repair;

/// <summary>Which files are put into one, and how.</summary>
public sealed record BundleRequest
{
    /// <summary>The files; they are not changed.</summary>
    public required ImmutableArray<UploadFile> Files { get; init; }

    /// <summary>The password of what is encrypted in them; <see langword="null"/> where there is none.</summary>
    public string? Password { get; init; }

    /// <summary>Certificates that may take the place of missing ones.</summary>
    public ImmutableArray<Certificate> Issuers { get; init; } = [];

    /// <summary>Whether a root at the end of the chain is kept; default as it is in the files.</summary>
    public bool KeepsRoot { get; init; } = true;

    /// <summary>Where the key goes.</summary>
    public KeyPlace Key { get; init; } = KeyPlace.First;

    /// <summary>How the key is written.</summary>
    public KeyWriting Writing { get; init; } = KeyWriting.Pkcs8;

    /// <summary>The form of the new file.</summary>
    public BundleForm Form { get; init; } = BundleForm.Pem;

    /// <summary>The password of the new file's key or PKCS#12; <see langword="null"/> where there is none.</summary>
    public string? NewPassword { get; init; }

    /// <summary>Whether encryption that is broken today is used, because old products read no other.</summary>
    public bool IsLegacy { get; init; }
}
