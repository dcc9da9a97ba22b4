namespace Parley.Client.Rules;

/// <summary>How far the answer to a question about a certificate reaches.</summary>
public enum AnswerMemory
{
    /// <summary>It is not kept: the next connection asks again.</summary>
    OneConnection,

    /// <summary>Until the client ends: the next start asks again.</summary>
    OneSession,

    /// <summary>It is kept for this certificate at this server; another server with the same certificate asks again.</summary>
    CertificateAtServer,

    /// <summary>It is kept for this certificate, whichever server shows it.</summary>
    Certificate,
}
