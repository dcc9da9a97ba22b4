using System.Text.RegularExpressions;
using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

/// <summary>
/// Secure connections are opened and judged in Transport alone: nothing else names the platform's TLS stream, sets a
/// validation callback, or lets the platform build a chain. The Lab may hold the server's side of TLS, never a client's.
/// The platform's web client may speak HTTP over a stream that the gate opened: it is given the stream and the scheme
/// <c>http</c>, so that it opens no connection of its own.
/// </summary>
static partial class OneGate
{
    /// <summary>Uses of the platform's TLS and of its judgement outside the gate.</summary>
    internal static IEnumerable<Violation> In(SourceTree tree) =>
        from file in tree.CSharp("src")
        where file.Project != "Parley.Transport"
        from Match match in (file.Project == "Parley.Lab" ? ForbiddenInTheLab() : Forbidden()).Matches(file.Code)
            .Concat(OverTheGate(file) ? [] : WebClients().Matches(file.Code))
        select file.At(match.Index, $"{match.Value} is used in Parley.Transport only: every connection goes through the one gate");

    static bool OverTheGate(SourceFile file) =>
        file.Code.Contains("ConnectCallback =", StringComparison.Ordinal)
        && file.Code.Contains("Scheme = Uri.UriSchemeHttp,", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:SslStream|SslClientAuthenticationOptions|RemoteCertificateValidationCallback|ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|DangerousAccept\w*|X509Chain|X509ChainPolicy|ServicePointManager|HttpClientHandler)\b")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\b(?:new X509Chain|X509Chain\.Create|SslClientAuthenticationOptions|AuthenticateAsClient\w*|ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|DangerousAccept\w*|X509ChainPolicy|ServicePointManager|HttpClientHandler)\b")]
    private static partial Regex ForbiddenInTheLab();

    [GeneratedRegex(@"\b(?:SocketsHttpHandler|HttpClient)\b")]
    private static partial Regex WebClients();
}
