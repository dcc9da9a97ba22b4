using Parley.Certificates.Revocation;

namespace Parley.Cli.Commands.Cert;

/// <summary>The five outcomes of revocation, for programs and for people.</summary>
static class RevocationWord
{
    /// <summary>As JSON has them.</summary>
    internal static string Of(RevocationStatus status) => status switch
    {
        RevocationStatus.Good => "good",
        RevocationStatus.Revoked => "revoked",
        RevocationStatus.NoInformation => "noInformation",
        RevocationStatus.Unreachable => "unreachable",
        _ => "unusable",
    };

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
