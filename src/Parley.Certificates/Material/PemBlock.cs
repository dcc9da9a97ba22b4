namespace Parley.Certificates.Material;

/// <summary>One block of a PEM text.</summary>
/// <param name="Label">The words between BEGIN and the dashes.</param>
/// <param name="Line">The line of BEGIN, from 1.</param>
/// <param name="Octets">What the Base64 stands for.</param>
readonly record struct PemBlock(string Label, int Line, ReadOnlyMemory<byte> Octets);
