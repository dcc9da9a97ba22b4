using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight;

/// <summary>What shall be uploaded, to what, and what is known beside that.</summary>
public sealed record UploadRequest
{
    /// <summary>The product.</summary>
    public required ProductPack Product { get; init; }

    /// <summary>The files with the certificates, as they shall be uploaded.</summary>
    public required ImmutableArray<UploadFile> Files { get; init; }

    /// <summary>Files with the private key, where it is uploaded apart.</summary>
    public ImmutableArray<UploadFile> KeyFiles { get; init; } = [];

    /// <summary>The password that is given with the upload; <see langword="null"/> where there is none.</summary>
    public string? Password { get; init; }

    /// <summary>What is known of the system.</summary>
    public SystemState State { get; init; } = SystemState.Unknown;

    /// <summary>The stores of the clients; empty where they are not known.</summary>
    public ImmutableArray<ClientStore> Stores { get; init; } = [];

    /// <summary>Certificates of authorities that are at hand, so that a missing one can be named.</summary>
    public ImmutableArray<Certificate> Issuers { get; init; } = [];

    /// <summary>Whether <see cref="Issuers"/> count as if they were in the files.</summary>
    internal bool CompletesPath { get; init; }

    /// <summary>What is known about revocation.</summary>
    public RevocationMaterial Revocation { get; init; } = RevocationMaterial.None;

    /// <summary>The certificate of the identity provider that shall be uploaded for single sign-on.</summary>
    public UploadFile? IdentityProvider { get; init; }

    /// <summary>An assertion (SAML) of the identity provider that is refused; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Assertion { get; init; }

    /// <summary>The moment that counts.</summary>
    public required DateTimeOffset Time { get; init; }
}
