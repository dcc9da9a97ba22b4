using Parley.Certificates.Model;

namespace Parley.Certificates.Paths;

/// <summary>One certificate of a path.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="PresentedIndex">Its place among the certificates sent, from 0; <see langword="null"/> where it was not sent.</param>
public readonly record struct PathCertificate(Certificate Certificate, CertificateOrigin Origin, int? PresentedIndex);
