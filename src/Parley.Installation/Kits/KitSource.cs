using Parley.Certificates.Material;

namespace Parley.Installation.Kits;

/// <summary>A file that certificates for a kit are taken from.</summary>
/// <param name="Name">The file as it was named.</param>
/// <param name="Content">What it holds.</param>
public sealed record KitSource(string Name, MaterialContent Content);
