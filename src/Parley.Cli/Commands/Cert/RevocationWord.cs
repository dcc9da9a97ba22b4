using Parley.Certificates.Revocation;

namespace Parley.Cli.Commands.Cert;

/// <summary>The five outcomes of revocation, for people.</summary>
static class RevocationWord
{
    /// <summary>As people read them.</summary>
    internal static string InWords(RevocationStatus status) => status switch
    {
        RevocationStatus.Good => "not revoked",
        RevocationStatus.Revoked => "revoked",
        RevocationStatus.NoInformation => "not known",
        RevocationStatus.Unreachable => "not reached",
        _ => "not usable",
    };
}
