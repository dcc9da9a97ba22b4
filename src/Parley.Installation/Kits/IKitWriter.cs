namespace Parley.Installation.Kits;

/// <summary>Writes what one platform needs.</summary>
interface IKitWriter
{
    /// <summary>All files but the instructions.</summary>
    IEnumerable<KitFile> Files(TrustKit kit, KitOptions options);

    /// <summary>How people use them.</summary>
    KitGuide Guide(TrustKit kit);
}
