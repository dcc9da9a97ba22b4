using System.Text.RegularExpressions;
using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

/// <summary>
/// Secure connections are opened and judged in Transport alone: nothing else names the platform's TLS stream, sets a
/// validation callback, or lets the platform build a chain. The Lab may hold the server's side of TLS, never a client's.
/// </summary>
static partial class OneGate
{
    /// <summary>Uses of the platform's TLS and of its judgement outside the gate.</summary>
    internal static IEnumerable<Violation> In(SourceTree tree) =>
        from file in tree.CSharp("src")
        where file.Project != "Parley.Transport"
        from Match match in (file.Project == "Parley.Lab" ? ForbiddenInTheLab() : Forbidden()).Matches(file.Code)
        select file.At(match.Index, $"{match.Value} is used in Parley.Transport only: every connection goes through the one gate");

    [GeneratedRegex(@"\b(?:SslStream|SslClientAuthenticationOptions|RemoteCertificateValidationCallback|ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|DangerousAccept\w*|X509Chain|X509ChainPolicy|ServicePointManager|SocketsHttpHandler|HttpClientHandler|HttpClient)\b")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\b(?:new X509Chain|X509Chain\.Create|SslClientAuthenticationOptions|AuthenticateAsClient\w*|ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|DangerousAccept\w*|X509ChainPolicy|ServicePointManager|SocketsHttpHandler|HttpClientHandler|HttpClient)\b")]
    private static partial Regex ForbiddenInTheLab();
}
