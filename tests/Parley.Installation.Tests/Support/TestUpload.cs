using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Certificates.Revocation;
using Parley.Installation.Preflight;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Tests.Support;

/// <summary>An upload that tests make step by step.</summary>
sealed record TestUpload
{
    internal string Name { get; init; } = "sound";

    internal string Product { get; init; } = "webex-meetings-server";

    internal ImmutableArray<(string Name, byte[] Octets)> Files { get; init; } = [];

    internal ImmutableArray<(string Name, byte[] Octets)> Keys { get; init; } = [];

    internal string? Password { get; init; }

    internal SystemState State { get; init; } = new() { SiteHost = TestChain.Site, AdministrationHost = TestChain.Administration };

    internal ImmutableArray<ClientStore> Stores { get; init; } = [];

    internal RevocationMaterial Revocation { get; init; } = RevocationMaterial.None;

    internal byte[]? IdentityProvider { get; init; }

    internal byte[] Assertion { get; init; } = [];

    internal DateTimeOffset Time { get; init; } = TestChain.Now;

    /// <summary>The code of the first cause; <see langword="null"/>: the product takes it.</summary>
    internal string? Expected { get; init; }

    internal static TestUpload Of(params string[] texts) => new() { Files = [("upload.pem", Encoding.UTF8.GetBytes(string.Concat(texts)))] };

    internal static TestUpload Of(byte[] octets, string name = "upload.bin") => new() { Files = [(name, octets)] };

    /// <summary>The same for a product that has the key in a file of its own.</summary>
    internal TestUpload WithKey(string product, string key) => this with { Product = product, Keys = [("server.key", Encoding.ASCII.GetBytes(key))], State = SystemState.Unknown };

    internal UploadRequest Request()
    {
        Assert.True(KnownProducts.TryFind(Product, out var product));
        return new()
        {
            Product = product,
            Files = [.. Files.Select(file => UploadFile.Read(file.Name, file.Octets, Password))],
            KeyFiles = [.. Keys.Select(file => UploadFile.Read(file.Name, file.Octets, Password))],
            Password = Password,
            State = State,
            Stores = Stores,
            Revocation = Revocation,
            Issuers = Revocation.IsEmpty ? [] : [Parse(TestChain.Intermediate)],
            IdentityProvider = IdentityProvider is { } provider ? UploadFile.Read("idp.cer", provider, null) : null,
            Assertion = Assertion,
            Time = Time,
        };
    }

    internal UploadVerdict Judge() => UploadPreflight.Judge(Request());

    internal static Parley.Certificates.Model.Certificate Parse(X509Certificate2 certificate)
    {
        Assert.True(Parley.Certificates.Model.Certificate.TryParse(certificate.RawData, out var parsed, out _));
        return parsed;
    }

    public override string ToString() => $"{Product}: {Name}";

    /// <summary>A certificate in PEM, with its line end.</summary>
    internal static string Pem(params X509Certificate2[] certificates) => string.Concat(certificates.Select(each => each.ExportCertificatePem() + "\n"));
}
