using Parley.Certificates.Material;
using Parley.Certificates.Matching;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert.Match;

/// <summary>What a matched item is, in words.</summary>
static class MatchedWords
{
    /// <summary>The kind, as JSON writes it.</summary>
    internal static string KindOf(MatchedItem item) => item.Item switch
    {
        MaterialItem.OfPrivateKey => "key",
        MaterialItem.OfRequest => "request",
        MaterialItem.OfCertificate => "certificate",
        _ => "publicKey",
    };

    /// <summary>The kind with a name and an end.</summary>
    internal static string Of(MatchedItem item) => item.Item switch
    {
        MaterialItem.OfPrivateKey(var key) => key.ToString(),
        MaterialItem.OfRequest(var request) => $"request of {request.DisplayName}",
        MaterialItem.OfCertificate(var certificate) =>
            $"certificate of {certificate.DisplayName}, until {Evidence.Moment(certificate.NotAfter)}",
        _ => "public key",
    };
}
