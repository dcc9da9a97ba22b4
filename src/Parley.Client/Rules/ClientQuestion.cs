using Parley.Client.Visits;

namespace Parley.Client.Rules;

/// <summary>A question that a client puts to its user about a certificate.</summary>
public sealed record ClientQuestion
{
    /// <summary>The question with its reason, in words.</summary>
    public required string Text { get; init; }

    /// <summary>The server as the question names it.</summary>
    public required string Server { get; init; }

    /// <summary>The service that the server was asked for, <see langword="null"/> where a certificate alone was judged.</summary>
    public ServiceRole? Service { get; init; }

    /// <summary>What is wrong, in the rules' terms.</summary>
    public required FaultKind Fault { get; init; }

    /// <summary>
    /// The SHA-256 of the certificate that it is about, lower-case hexadecimal;
    /// <see langword="null"/> where none was sent.
    /// </summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>How far the answer reaches, so how often the question comes.</summary>
    public required AnswerMemory Memory { get; init; }
}
